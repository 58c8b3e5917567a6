import { z } from 'zod'
import { ListFilter } from '../model/filter.ts'
import { Id } from '../model/words.ts'
import { query } from './request.ts'

/** One group of the accounts list with the figures of its rows. */
export const AccountGroup = z.object({
  /** Id of the entry, or the word; empty for the accounts that have none. */
  key: z.string(),
  /** How the filter language names it; `none` for those that have none. */
  value: z.string(),
  label: z.string(),
  icon: z.string().nullable(),
  count: z.number().int(),
  /** Followers of the accounts of which they are known; null when of none. */
  audience: z.number().int().nullable(),
  /** Mean of the known health, rounded, and the lowest; null before the first audit. */
  health: z.number().int().nullable(),
  worst: z.number().int().nullable(),
  /** Open findings of the latest audit. */
  findings: z.number().int(),
  unowned: z.number().int(),
})
export type AccountGroup = z.infer<typeof AccountGroup>

/** What the accounts table asks for beyond its rows. */
export const table = {
  /** Groups in the order of the list; none when the filter asks for no grouping. */
  'accounts.groups': query(z.strictObject({ filter: ListFilter }), z.object({ groups: z.array(AccountGroup) })),
  /** How many of some accounts a filter shows: those chosen that are not hidden by it. */
  'accounts.among': query(
    z.strictObject({ text: z.string().max(2000), ids: z.array(Id).max(100_000) }),
    z.object({ shown: z.number().int() }),
  ),
  /** Fields the workspace has added to accounts, by name. */
  'accounts.customFields': query(
    z.strictObject({}),
    z.object({ fields: z.array(z.object({ id: Id, name: z.string(), type: z.string() })) }),
  ),
} as const
