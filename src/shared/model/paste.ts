import { z } from 'zod'
import { AccountPatch } from './account.ts'
import { Id } from './words.ts'

/** What a column pasted onto accounts can hold. */
export const PasteField = z.enum([
  'brandId',
  'marketId',
  'teamId',
  'ownerId',
  'backupOwnerId',
  'lifecycle',
  'displayName',
  'language',
  'website',
  'note',
  'openedOn',
  'reviewedOn',
])
export type PasteField = z.infer<typeof PasteField>

/** Why a pasted value is left out; the account keeps what it has. */
export const PasteProblem = z.enum([
  'unknown_name',
  'shared_name',
  'unknown_status',
  'not_a_date',
  'ambiguous_date',
  'too_long',
])
export type PasteProblem = z.infer<typeof PasteProblem>

/** One value that differs from what the account has, or could not be understood (`problem`). In words, not ids; null is empty. */
export const PasteCell = z.object({
  field: PasteField,
  before: z.string().nullable(),
  after: z.string().nullable(),
  problem: PasteProblem.nullable(),
})
export type PasteCell = z.infer<typeof PasteCell>

/** One account with what would be written (`patch`), and how that reads. */
export const PasteRow = z.object({ id: Id, name: z.string(), cells: z.array(PasteCell), patch: AccountPatch })
export type PasteRow = z.infer<typeof PasteRow>

/** Accounts a block can be pasted onto at once. */
export const PASTE_ACCOUNTS = 5000

export const PasteReading = z.object({
  /** The columns of the block and what each is read as; null is left out. */
  columns: z.array(z.object({ name: z.string(), field: PasteField.nullable() })),
  /** Lines below the head. */
  lines: z.number().int(),
  /** Whether lines belong to accounts by the address they name, or line by line. */
  by: z.enum(['address', 'order']),
  /** False when there are neither as many lines as accounts nor a single one. */
  fits: z.boolean(),
  /** Lines whose address is none of the accounts, or that name one a second time. */
  unmatched: z.number().int(),
  /** Accounts with a difference or a problem. */
  rows: z.array(PasteRow),
})
export type PasteReading = z.infer<typeof PasteReading>
