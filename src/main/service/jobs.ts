import { v7 as uuid } from 'uuid'
import type { Envelope } from '#shared/contract/error.ts'
import type { JobStatus } from '#shared/contract/event.ts'

/** Finished jobs stay in the list this long, so that a window that was reloaded still learns the result. */
const KEPT = 50

export type JobList = {
  list(): JobStatus[]
  cancel(id: string): boolean
  /** Adds a job and runs it; the returned status is the one at the start. `settled` is its end. */
  start(
    name: string,
    run: (
      cancel: SharedArrayBuffer,
      progress: (done: number, total: number, subject: string | null) => void,
    ) => Promise<Envelope<unknown>>,
  ): { id: string; settled: Promise<JobStatus> }
}

/** Long work of one service: what runs, how far it is, how it ended. Every change is told to `tell`. */
export function jobList(tell: (job: JobStatus) => void): JobList {
  const jobs = new Map<string, { status: JobStatus; cancel: Int32Array }>()

  function update(id: string, patch: Partial<JobStatus>): JobStatus {
    const entry = jobs.get(id)
    if (!entry) throw new Error(`no job ${id}`)
    entry.status = { ...entry.status, ...patch }
    tell(entry.status)
    return entry.status
  }
  function forgetOldest(): void {
    const finished = [...jobs.values()].filter((job) => job.status.finishedAt !== null)
    for (const job of finished.slice(0, Math.max(0, finished.length - KEPT))) jobs.delete(job.status.id)
  }

  return {
    list: () => [...jobs.values()].map((job) => job.status),
    cancel(id) {
      const job = jobs.get(id)
      if (!job || job.status.finishedAt !== null) return false
      Atomics.store(job.cancel, 0, 1)
      return true
    },
    start(name, run) {
      forgetOldest()
      const id = uuid()
      const buffer = new SharedArrayBuffer(4)
      const status: JobStatus = {
        id,
        name,
        state: 'running',
        done: 0,
        total: 0,
        subject: null,
        startedAt: Date.now(),
        finishedAt: null,
      }
      jobs.set(id, { status, cancel: new Int32Array(buffer) })
      tell(status)
      const settled = run(buffer, (done, total, subject) => void update(id, { done, total, subject })).then(
        (envelope) => {
          const finishedAt = Date.now()
          if (envelope.ok) return update(id, { state: 'done', finishedAt, result: envelope.value })
          const state = envelope.error.code === 'cancelled' ? 'cancelled' : 'failed'
          return update(id, { state, finishedAt, error: envelope.error })
        },
      )
      return { id, settled }
    },
  }
}
