import { z } from 'zod'
import { ListFilter } from '../model/filter.ts'
import { Id } from '../model/words.ts'
import { job } from './request.ts'

/** A column of the accounts table as it is shown: `id` as the table names it, `head` as its head says. */
export const ExportColumn = z.strictObject({ id: z.string().max(80), head: z.string().max(300) })
export type ExportColumn = z.infer<typeof ExportColumn>

export const accountsExport = {
  /**
   * Writes the accounts table as it is shown: its columns, order, filter and grouping, and the addresses. CSV, or XLSX by
   * the end of the name. `ids` narrows it to accounts that were chosen; those the filter hides come last.
   */
  'accounts.export': job(
    z.strictObject({
      filter: ListFilter,
      columns: z.array(ExportColumn).min(1).max(80),
      address: z.string().max(300),
      /** Head of the column that names the group, where the list is grouped by what no column shows. */
      group: z.string().max(300).nullable().default(null),
      ids: z.array(Id).max(100_000).nullable().default(null),
      target: z.string(),
      replace: z.boolean().default(false),
    }),
    z.object({ path: z.string(), rows: z.number().int() }),
    ['target'],
  ),
} as const
