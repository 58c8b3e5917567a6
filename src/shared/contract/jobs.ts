import { z } from 'zod'
import { Id } from '../model/words.ts'
import { JobStatus } from './event.ts'
import { query } from './request.ts'

export const jobs = {
  'jobs.list': query(z.strictObject({}), z.object({ jobs: z.array(JobStatus) })),
  'jobs.cancel': query(z.strictObject({ id: Id }), z.object({ cancelled: z.boolean() })),
} as const
