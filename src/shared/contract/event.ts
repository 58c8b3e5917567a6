import { z } from 'zod'
import { Id } from '../model/words.ts'
import { Problem } from './error.ts'

export const JobState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled'])
export type JobState = z.infer<typeof JobState>

/** A long piece of work as the status bar shows it. `total` 0 means that the end is not known. */
export const JobStatus = z.object({
  id: Id,
  name: z.string(),
  state: JobState,
  done: z.number(),
  total: z.number(),
  /** What is being worked on: a file name, a sheet, a rule. */
  subject: z.string().nullable(),
  startedAt: z.number(),
  finishedAt: z.number().nullable(),
  result: z.unknown().optional(),
  error: Problem.optional(),
})
export type JobStatus = z.infer<typeof JobStatus>

/** Everything that reaches the window without having been asked for. */
export const events = {
  job: JobStatus,
  /** The mirror changed: which entities, by which batch. */
  changed: z.object({ entities: z.array(z.string()), batch: Id.nullable() }),
} as const
export type EventName = keyof typeof events
export type EventBody<N extends EventName> = z.infer<(typeof events)[N]>
