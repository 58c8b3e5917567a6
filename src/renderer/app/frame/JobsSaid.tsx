import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { JobStatus } from '#shared/contract/event.ts'
import { useJobs } from '../state/jobs.ts'
import { useJobText } from './job-text.ts'

/** Said to screen readers, once each: that a job began, and how it ended. What changes in between is looked up. */
export function JobsSaid() {
  const { jobs } = useJobs()
  const text = useJobText()
  const told = useRef(new Map<string, boolean>())
  const [said, setSaid] = useState('')
  useEffect(() => {
    const news = jobs.filter(({ id, finishedAt }) => told.current.get(id) !== (finishedAt !== null))
    if (news.length === 0) return
    for (const { id, finishedAt } of news) told.current.set(id, finishedAt !== null)
    setSaid(news.map((job) => text(beginning(job))).join('. '))
  }, [jobs, text])
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {said}
    </VisuallyHidden>
  )
}

/** A job that runs is told without its figures, which are old as soon as they are heard. */
const beginning = (job: JobStatus): JobStatus => (job.finishedAt === null ? { ...job, done: 0, total: 0 } : job)
