import { useTranslation } from 'react-i18next'
import { runJob } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { tellProblem } from '../../../app/problems.ts'
import { queryClient, useAsk } from '../../../app/queries.ts'
import { cancelJob, useJobs } from '../../../app/state/jobs.ts'
import { JobLine } from '../../../components/notice/JobLine.tsx'
import { showToast } from '../../../components/notice/toast.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from './triage.module.css'

/** Reads what is open anew, as a job with its progress in the status bar. */
export async function runTriage(done: (read: number) => string, closeLabel: string): Promise<void> {
  try {
    const { read } = await runJob('triage.run', {})
    await queryClient.invalidateQueries()
    showToast({ message: done(read), closeLabel })
  } catch (error) {
    tellProblem(error)
  }
}

/** Says how many conversations no run has read, and reads them. */
export function Unread() {
  const { t } = useTranslation(['routes', 'frame'])
  const format = useFormat()
  const unread = useAsk('triage.unread', {})
  const job = useJobs(({ jobs }) => jobs.find((one) => one.name === 'triage.run' && one.finishedAt === null))
  const count = unread.data?.conversations ?? 0
  if (job)
    return (
      <div className={styles.unread}>
        <JobLine
          text={t('running', { done: format.number(job.done), total: format.number(job.total) })}
          share={job.total > 0 ? job.done / job.total : null}
          onCancel={() => cancelJob(job.id)}
          cancelLabel={t('frame:cancel')}
          place="wide"
        />
      </div>
    )
  if (count === 0) return null
  return (
    <div className={styles.unread}>
      <span>{t('unread', { count, replace: { count: format.number(count) } })}</span>
      <TextButton
        onClick={() =>
          void runTriage(
            (read) => t('didRun', { count: read, replace: { count: format.number(read) } }),
            t('frame:close'),
          )
        }
      >
        {t('runTriage')}
      </TextButton>
    </div>
  )
}
