import type { AccountDraft } from '#main/domain/intake/draft.ts'
import type { Cell, Row } from '#main/mirror/entities.ts'
import { type AccountReader, identityOf, type StoredAccount } from '#main/mirror/queries/import.ts'
import type { Attachment, Difference } from './decision.ts'
import type { Register } from './register.ts'

/** Columns that point to somebody or something with a name. */
const REFERENCES = new Set(['brand_id', 'market_id', 'team_id', 'owner_id', 'backup_owner_id', 'agency_id'])

/** The account's own columns that a row of a list changes, and the same in words. */
export function ownColumns(
  draft: AccountDraft,
  account: StoredAccount,
  register: Register,
  { overwrite, rename }: { overwrite: boolean; rename: boolean },
): { row: Record<string, Cell>; differences: Difference[] } {
  const row: Record<string, Cell> = {}
  const differences: Difference[] = []
  if (rename) {
    Object.assign(row, { handle: draft.handle, handle_key: draft.handleKey, url: draft.url ?? account.url ?? null })
    differences.push({ field: 'handle', from: account.handle, to: draft.handle })
  }
  const url = rename ? null : (account.url ?? draft.url)
  const wanted = { url, ...stated(draft, register), lifecycle: draft.lifecycle }
  const current = account as unknown as Record<string, Cell>
  for (const [column, to] of Object.entries(wanted)) {
    const from = current[column] ?? null
    if (to === null || to === from || (!overwrite && from !== null)) continue
    row[column] = to
    differences.push(
      REFERENCES.has(column)
        ? { field: column, from: nameOrNull(register, from), to: nameOrNull(register, to) }
        : { field: column, from, to },
    )
  }
  return { row, differences }
}

/** What a row says about an account, in the columns of the account; null is "does not say". */
export function stated(draft: AccountDraft, register: Register): Row<'account'> {
  return {
    external_id: draft.networkId ?? draft.externalId,
    display_name: draft.displayName,
    ...register.references(draft),
    language: draft.language,
    website: draft.website,
    bio: draft.bio,
    verified: draft.verified === null ? null : draft.verified ? 1 : 0,
    logo_hash: draft.logoHash,
    note: draft.note,
    opened_on: draft.openedOn,
    reviewed_on: draft.reviewedOn,
  }
}

/** What a reference is called; null stays null. */
export const nameOrNull = (register: Register, id: Cell): string | null =>
  id === null ? null : register.nameOf(String(id))

/** Two spellings of one name. */
export const isOtherCase = (a: string, b: string): boolean => a !== b && a.toLowerCase() === b.toLowerCase()

/** The handle an account had stays with it as another name, so that older lists still find it. */
export function formerName(account: StoredAccount, reader: AccountReader): Attachment[] {
  const { network, handle, handle_key, url } = account
  if (reader.links(account.id).aliases.has(identityOf(String(network), String(handle_key)))) return []
  const row = { network: network ?? '', handle, handle_key: handle_key ?? '', url: url ?? null, why: 'renamed' }
  return [{ entity: 'account_alias', id: null, row }]
}
