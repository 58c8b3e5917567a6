import { useTranslation } from 'react-i18next'
import { runJob } from '../../../../api.ts'
import { useFormat } from '../../../../app/format.ts'
import { toastDone } from '../../../../app/history.ts'
import { tellProblem } from '../../../../app/problems.ts'
import { cancelJob, useJobs } from '../../../../app/state/jobs.ts'

/** Proposes waves for everything that changes and tells how far it is. */
export function usePropose() {
  const { t } = useTranslation('carry')
  const format = useFormat()
  const job = useJobs(({ jobs }) => jobs.find((one) => one.name === 'plan.proposeWaves' && one.finishedAt === null))
  const propose = async (): Promise<void> => {
    const { waves, accounts, tasks } = await runJob('plan.proposeWaves', {})
    toastDone(
      t('proposed', { waves: format.number(waves), accounts: format.number(accounts), tasks: format.number(tasks) }),
    )
  }
  return {
    running: job !== undefined,
    share: job !== undefined && job.total > 0 ? job.done / job.total : null,
    start: () => void propose().catch(tellProblem),
    cancel: () => job && cancelJob(job.id),
  }
}
