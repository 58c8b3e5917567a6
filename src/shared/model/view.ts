import { z } from 'zod'
import { GroupField } from './filter.ts'
import { Id } from './words.ts'

/** Pages that keep views. */
export const ViewPage = z.enum(['accounts', 'conversations'])
export type ViewPage = z.infer<typeof ViewPage>

/** What a view brings back: the filter, the order, the grouping and the columns with their widths in px. */
export const ViewQuery = z.strictObject({
  text: z.string().max(2000),
  sort: z.string().max(40),
  descending: z.boolean(),
  group: GroupField.nullable(),
  /** Null leaves the columns as they are. */
  columns: z.array(z.string().max(80)).max(80).nullable(),
  widths: z.record(z.string().max(80), z.number().int().min(24).max(1200)),
})
export type ViewQuery = z.infer<typeof ViewQuery>

export const SavedView = z.object({ id: Id, name: z.string(), query: ViewQuery })
export type SavedView = z.infer<typeof SavedView>
