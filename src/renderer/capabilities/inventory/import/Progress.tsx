import { useTranslation } from 'react-i18next'
import type { JobStatus } from '#shared/contract/event.ts'
import { useFormat } from '../../../app/format.ts'
import { JobLine } from '../../../components/notice/JobLine.tsx'

type ProgressProps = { kind: 'reading' | 'importing'; file: string; job: JobStatus | null; onStop: () => void }

/** How far the reading or the import is, and the way to stop it. */
export function Progress({ kind, file, job, onStop }: ProgressProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const share = job !== null && job.total > 0 ? job.done / job.total : null
  const text =
    share === null ? t(kind, { file }) : t(`${kind}Share`, { file, share: format.share(Math.round(share * 100) / 100) })
  return <JobLine place="wide" text={text} share={share} onCancel={onStop} cancelLabel={t('stop')} />
}
