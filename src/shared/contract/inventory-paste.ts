import { z } from 'zod'
import { AccountPatch } from '../model/account.ts'
import { PASTE_ACCOUNTS, PasteField, PasteReading } from '../model/paste.ts'
import { Id } from '../model/words.ts'
import { command, query } from './request.ts'

/** A block from a spreadsheet onto accounts: first how it reads, then the changes as they were shown. */
export const paste = {
  /** `ids` in the order of the lines; `field` names the only column of a block without a head. Writes nothing. */
  'accounts.readPaste': query(
    z.strictObject({
      ids: z.array(Id).min(1).max(PASTE_ACCOUNTS),
      text: z.string().max(5_000_000),
      field: PasteField.nullable(),
    }),
    PasteReading,
  ),
  /** A change of its own for each account, all in one step. */
  'accounts.updateEach': command(
    z.strictObject({
      changes: z
        .array(z.strictObject({ id: Id, patch: AccountPatch }))
        .min(1)
        .max(PASTE_ACCOUNTS),
    }),
    z.object({ changed: z.number().int() }),
  ),
} as const
