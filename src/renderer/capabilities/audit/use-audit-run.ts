import { useTranslation } from 'react-i18next'
import { runJob } from '../../api.ts'
import { showToast } from '../../components/notice/toast.tsx'
import { useFormat } from '../../app/format.ts'
import { tellProblem } from '../../app/problems.ts'
import { cancelJob, useJobs } from '../../app/state/jobs.ts'

/** Starts the audit and tells how far it is, whoever started it. */
export function useAuditRun() {
  const { t } = useTranslation(['audit', 'frame'])
  const format = useFormat()
  const job = useJobs(({ jobs }) => jobs.find((one) => one.name === 'audit.run' && one.finishedAt === null))
  const start = async (): Promise<void> => {
    try {
      const run = await runJob('audit.run', {})
      const findings = t('findingsCount', {
        count: run.findings,
        replace: { count: format.number(run.findings) },
      })
      const words = { findings, fresh: format.number(run.new), resolved: format.number(run.resolved) }
      showToast({ message: t('done', words), closeLabel: t('frame:close') })
    } catch (error) {
      tellProblem(error)
    }
  }
  const known = job !== undefined && job.total > 0
  return {
    running: job !== undefined,
    share: known ? job.done / job.total : null,
    text: known ? t('runningOf', { done: format.number(job.done), total: format.number(job.total) }) : t('running'),
    start: () => void start(),
    cancel: () => job && cancelJob(job.id),
  }
}
