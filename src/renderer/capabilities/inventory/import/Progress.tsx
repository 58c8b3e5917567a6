import { useTranslation } from 'react-i18next'
import type { JobStatus } from '#shared/contract/event.ts'
import { useFormat } from '../../../app/format.ts'
import { JobLine } from '../../../components/notice/JobLine.tsx'

type ProgressProps = { kind: 'reading' | 'importing'; file: string; job: JobStatus | null; onStop: () => void }

/** Before so many milliseconds the time left is a guess nobody needs. */
const TELLING = 1_500

/** How far the reading or the import is, how long it still takes, and the way to stop it. */
export function Progress({ kind, file, job, onStop }: ProgressProps) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const share = job !== null && job.total > 0 ? job.done / job.total : null
  const words = (known: number): string => {
    const shown = format.share(Math.round(known * 100) / 100)
    const elapsed = job === null ? 0 : Date.now() - job.startedAt
    if (known === 0 || known === 1 || elapsed < TELLING) return t(`${kind}Share`, { file, share: shown })
    return t(`${kind}Left`, { file, share: shown, left: format.duration((elapsed / known) * (1 - known)) })
  }
  const text = share === null ? t(kind, { file }) : words(share)
  return <JobLine place="wide" text={text} share={share} onCancel={onStop} cancelLabel={t('stop')} />
}
