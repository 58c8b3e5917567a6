import { Popover, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconChevronUp, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JobStatus } from '#shared/contract/event.ts'
import { JobLine } from '../../components/notice/JobLine.tsx'
import { Key } from '../../components/marks/Key.tsx'
import { useParameters } from '../navigation.ts'
import { cancelJob, useJobs } from '../state/jobs.ts'
import { useJobText } from './job-text.ts'
import { JobsSaid } from './JobsSaid.tsx'
import { pageKeys } from './page-keys.ts'
import styles from './frame.module.css'

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
      <JobsSaid />
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
