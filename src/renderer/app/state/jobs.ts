import { create } from 'zustand'
import type { JobStatus } from '#shared/contract/event.ts'
import { ask, on } from '../../api.ts'
import { tellProblem } from '../problems.ts'

/** Searches that the window begins by itself after a change: told only when they take so long that a person may wonder. */
const UNASKED = new Set(['duplicates.find'])
const WONDER_MS = 700
/** What a panel works out for itself, and says so where it is shown. */
const OF_A_PANEL = new Set(['plan.price', 'plan.frontier', 'routing.tryTree', 'triage.tryWeights'])
const isBrief = ({ name, state, startedAt, finishedAt }: JobStatus): boolean =>
  UNASKED.has(name) && state !== 'failed' && (finishedAt ?? Date.now()) - startedAt < WONDER_MS

/** Every job the service told about, oldest first. */
export const useJobs = create<{ jobs: readonly JobStatus[] }>(() => ({ jobs: [] }))

export function followJobs(): void {
  on('job', (status) => {
    if (OF_A_PANEL.has(status.name)) return
    useJobs.setState(({ jobs }) => {
      const known = jobs.some((job) => job.id === status.id)
      // What is shown already must also be seen to end, however brief it was.
      if (isBrief(status) && !known) return { jobs }
      return { jobs: known ? jobs.map((job) => (job.id === status.id ? status : job)) : [...jobs, status].slice(-50) }
    })
  })
}

export function forgetJobs(): void {
  useJobs.setState({ jobs: [] })
}

/** Asks a job to stop; it says by itself when it did. */
export function cancelJob(id: string): void {
  ask('jobs.cancel', { id }).catch(tellProblem)
}
