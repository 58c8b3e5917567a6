import { REGISTERS } from '#main/domain/intake/paste/value.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { commonFields, differing } from '#main/mirror/queries/accounts/patch.ts'
import { pasteAccounts } from '#main/mirror/queries/accounts/paste.ts'
import { directory } from '#main/mirror/queries/directory.ts'
import type { Answer } from '#shared/contract/index.ts'
import type { AccountPatch } from '#shared/model/account.ts'
import { PasteField, type PasteRow } from '#shared/model/paste.ts'

/** Accounts told one by one; the others are counted. */
const TOLD = 100

/** What some accounts have in common, how many a patch would change, and how the first of them would read. */
export function compared(db: Mirror, ids: readonly string[], patch: AccountPatch): Answer<'accounts.compare'> {
  const due = differing(db, ids, patch)
  return { common: commonFields(db, ids), changes: due.length, rows: told(db, due.slice(0, TOLD), patch) }
}

function told(db: Mirror, ids: readonly string[], patch: AccountPatch): PasteRow[] {
  const fields = PasteField.options.filter((field) => patch[field] !== undefined)
  if (ids.length === 0 || fields.length === 0) return []
  const registers = new Set(fields.flatMap((field) => REGISTERS[field] ?? []))
  const names = new Map(
    [...registers].flatMap((register) => directory(db, register).map(({ id, name }) => [id, name] as const)),
  )
  const said = (field: PasteField, value: string | null): string | null =>
    value !== null && REGISTERS[field] ? (names.get(value) ?? value) : value
  return pasteAccounts(db, ids).map(({ id, handle, values }) => ({
    id,
    name: handle,
    cells: fields
      .filter((field) => values[field] !== patch[field])
      .map((field) => ({
        field,
        before: said(field, values[field]),
        after: said(field, patch[field] ?? null),
        problem: null,
      })),
    patch: {},
  }))
}
