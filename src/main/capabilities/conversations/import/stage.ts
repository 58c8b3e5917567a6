import type { JobContext } from '../../handler.ts'

/** Tells how far a part of the work is as a share of the whole, in the bytes of its file. */
export function stage(
  context: Pick<JobContext, 'progress'>,
  bytes: number,
  from: number,
  share: number,
): Pick<JobContext, 'progress'> {
  return {
    progress: (done, total, subject) =>
      context.progress(Math.round((from + (share * done) / Math.max(1, total)) * bytes), bytes, subject),
  }
}
