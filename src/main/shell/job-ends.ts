import type { Problem } from '#shared/contract/error.ts'
import type { JobStatus } from '#shared/contract/event.ts'

export type JobEnds = {
  heard(job: JobStatus): void
  /** The service is gone, and with it every job that was waited for. */
  stopped(problem: Problem): void
  /** Waits for a job's end; answers with what went wrong, or null. A job that ended before the question is known too. */
  of(id: string): Promise<Problem | null>
}

/** Lets the shell wait for a job as the page does: by its events. */
export function jobEnds(): JobEnds {
  const ended = new Map<string, Problem | null>()
  const waiting = new Map<string, (problem: Problem | null) => void>()
  return {
    heard(job) {
      if (job.finishedAt === null) return
      const problem = job.error ?? null
      ended.set(job.id, problem)
      waiting.get(job.id)?.(problem)
      waiting.delete(job.id)
    },
    stopped(problem) {
      for (const tell of waiting.values()) tell(problem)
      waiting.clear()
      ended.clear()
    },
    of(id) {
      const known = ended.get(id)
      if (known !== undefined) return Promise.resolve(known)
      return new Promise((resolve) => void waiting.set(id, resolve))
    },
  }
}
