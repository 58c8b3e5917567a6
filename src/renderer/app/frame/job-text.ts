import { useTranslation } from 'react-i18next'
import type { JobStatus } from '#shared/contract/event.ts'
import { useFormat } from '../format.ts'

/** What a job does, how far it is or how it ended, in one line. */
export function useJobText(): (job: JobStatus) => string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  return (job) => {
    const key = `job_${job.name.replace('.', '_')}`
    const name = i18n.exists(key) ? t(key as 'job_audit_run') : job.name
    const words = { name, done: format.number(job.done), total: format.number(job.total) }
    if (job.state === 'done')
      return t('jobDone', { name, time: format.duration((job.finishedAt ?? job.startedAt) - job.startedAt) })
    if (job.state === 'cancelled') return t('jobCancelled', { name })
    if (job.state === 'failed') return t('jobFailed', { name })
    if (job.total === 0 || job.done === 0) return t('jobRunning', { name })
    const elapsed = Date.now() - job.startedAt
    if (elapsed < 1500) return t('jobProgress', words)
    return t('jobProgressLeft', { ...words, left: format.duration((elapsed / job.done) * (job.total - job.done)) })
  }
}
