import { useTranslation } from 'react-i18next'
import type { JobStatus } from '#shared/contract/event.ts'
import { useFormat } from '../../../app/format.ts'
import { JobLine } from '../../../components/notice/JobLine.tsx'

type ProgressProps = { kind: 'reading' | 'importing'; file: string; job: JobStatus | null; onStop: () => void }

/** Before so many milliseconds the time left is a guess nobody needs. */
const TELLING = 1_500

function useProgressText({
  kind,
  file,
}: Pick<ProgressProps, 'kind' | 'file'>): (job: JobStatus, share: number) => string {
  const { t } = useTranslation('import')
  const format = useFormat()
  return (job, share) => {
    const shown = format.share(Math.round(share * 100) / 100)
    const elapsed = Date.now() - job.startedAt
    if (share === 0 || share === 1 || elapsed < TELLING) return t(`${kind}Share`, { file, share: shown })
    return t(`${kind}Left`, { file, share: shown, left: format.duration((elapsed / share) * (1 - share)) })
  }
}

/** How far the reading or the import is, how long it still takes, and the way to stop it. */
export function Progress({ kind, file, job, onStop }: ProgressProps) {
  const { t } = useTranslation('import')
  const textAt = useProgressText({ kind, file })
  const share = job !== null && job.total > 0 ? job.done / job.total : null
  const text = job === null || share === null ? t(kind, { file }) : textAt(job, share)
  return <JobLine place="wide" text={text} share={share} onCancel={onStop} cancelLabel={t('stop')} />
}
