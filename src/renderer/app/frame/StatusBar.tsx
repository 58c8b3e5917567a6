import { Popover, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconChevronUp, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JobStatus } from '#shared/contract/event.ts'
import { JobLine } from '../../components/notice/JobLine.tsx'
import { Key } from '../../components/marks/Key.tsx'
import { useFormat } from '../format.ts'
import { useParameters } from '../navigation.ts'
import { cancelJob, useJobs } from '../state/jobs.ts'
import { pageKeys } from './page-keys.ts'
import styles from './frame.module.css'

function useJobText(): (job: JobStatus) => string {
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

const shareOf = (job: JobStatus): number | null => (job.total > 0 ? job.done / job.total : null)

function JobRow({ job, text }: { job: JobStatus; text: string }) {
  const { t } = useTranslation()
  if (job.finishedAt === null)
    return <JobLine text={text} share={shareOf(job)} onCancel={() => cancelJob(job.id)} cancelLabel={t('cancel')} />
  return (
    <div className={styles.jobRow}>
      {job.state === 'failed' ? (
        <IconAlertTriangle size={14} color="var(--m-high)" aria-hidden />
      ) : (
        <IconCheck size={14} color="var(--m-ink3)" aria-hidden />
      )}
      {text}
    </div>
  )
}

/** What is being done, and the four keys that work here. */
export function StatusBar({ page }: { page: string }) {
  const { t } = useTranslation()
  const { jobs } = useJobs()
  const [parameters] = useParameters()
  const text = useJobText()
  const running = jobs.filter((job) => job.finishedAt === null)
  const [first] = running
  return (
    <footer className={styles.status}>
      {first ? (
        <JobLine
          icon={<IconRefresh size={13} aria-hidden />}
          text={text(first)}
          share={shareOf(first)}
          onCancel={() => cancelJob(first.id)}
          cancelLabel={t('cancel')}
        />
      ) : null}
      <Popover position="top-start" withinPortal trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton
            className={styles.jobs}
            aria-label={
              first
                ? running.length > 1
                  ? `${t('jobs')}: +${running.length - 1}`
                  : t('jobs')
                : `${t('jobs')}: ${t('noJobs')}`
            }
          >
            {first ? (
              running.length > 1 ? (
                `+${running.length - 1}`
              ) : (
                <IconChevronUp size={13} aria-hidden />
              )
            ) : (
              <>
                <IconCheck size={13} aria-hidden />
                {t('noJobs')}
              </>
            )}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <div className={styles.jobList}>
            {jobs.length === 0
              ? t('noJobs')
              : [...jobs].reverse().map((job) => <JobRow key={job.id} job={job} text={text(job)} />)}
          </div>
        </Popover.Dropdown>
      </Popover>
      <div className={styles.keys} aria-hidden>
        {pageKeys(page, parameters.get('view')).map(([keys, word]) => (
          <span key={keys}>
            <Key keys={keys} />
            {t(word).toLocaleLowerCase()}
          </span>
        ))}
      </div>
    </footer>
  )
}
