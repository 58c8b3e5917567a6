import { z } from 'zod'
import { Id, Instant } from './words.ts'

/** One changed field in words a person reads: names instead of ids. */
export const FieldChange = z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })
export type FieldChange = z.infer<typeof FieldChange>

/** One entry of an account's history or of the activity feed. */
export const HistoryEntry = z.object({
  batch: Id,
  at: Instant,
  actor: z.string(),
  /** What was done, as a code such as `accounts.update`, `import.run`, `undo`. */
  action: z.string(),
  count: z.number().int(),
  entity: z.string(),
  created: z.boolean(),
  deleted: z.boolean(),
  fields: z.array(FieldChange),
  undone: z.boolean(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>
