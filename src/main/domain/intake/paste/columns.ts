import type { PasteField } from '#shared/model/paste.ts'
import type { AccountField } from '../fields.ts'
import { fieldOfHeader } from '../header-words.ts'

const FIELDS: Readonly<Partial<Record<AccountField, PasteField>>> = {
  brand: 'brandId',
  market: 'marketId',
  team: 'teamId',
  owner: 'ownerId',
  owner_email: 'ownerId',
  backup_owner: 'backupOwnerId',
  backup_owner_email: 'backupOwnerId',
  lifecycle: 'lifecycle',
  display_name: 'displayName',
  language: 'language',
  website: 'website',
  note: 'note',
  opened_on: 'openedOn',
  reviewed_on: 'reviewedOn',
}

export type PasteColumns = {
  readonly columns: readonly { readonly name: string; readonly field: PasteField | null }[]
  /** Place of the column that names the accounts by their addresses; null where there is none. */
  readonly address: number | null
  readonly body: readonly (readonly string[])[]
}

/** What the head of a table names a column, as the table itself and lists name it. */
const fieldOf = (name: string): PasteField | null => {
  if (/^(stage|стадия|lifecycle)$/i.test(name)) return 'lifecycle'
  if (/^(замена владельца)$/i.test(name)) return 'backupOwnerId'
  const known = fieldOfHeader(name)
  return (known && FIELDS[known]) ?? null
}

/** Which columns a block has. With `field` the first column holds it, with or without a head; otherwise the head says. */
export function pasteColumns(lines: readonly (readonly string[])[], field: PasteField | null): PasteColumns {
  const [head = [], ...rest] = lines
  if (field !== null) {
    const headed = fieldOf(head[0] ?? '') === field
    const columns = head.map((cell, at) => ({ name: headed ? cell : '', field: at === 0 ? field : null }))
    return { columns, address: null, body: headed ? rest : lines }
  }
  const known = head.map(fieldOf)
  if (known.every((each) => each === null))
    return { columns: head.map(() => ({ name: '', field: null })), address: null, body: lines }
  const address = head.findIndex((name) => fieldOfHeader(name) === 'profile_url')
  return {
    // Of two columns for one field the first counts: what stands in a line must not depend on luck.
    columns: head.map((name, at) => ({
      name,
      field: known.indexOf(known[at] ?? null) === at ? (known[at] ?? null) : null,
    })),
    address: address < 0 ? null : address,
    body: rest,
  }
}
