import type { AccountRow } from '#shared/model/account.ts'
import type { DirectoryKind } from '#shared/model/directory.ts'

type EntryField = 'brandId' | 'marketId' | 'teamId' | 'ownerId' | 'backupOwnerId'
type TextField = 'displayName' | 'language' | 'website' | 'note'
type DayOfAccount = 'openedOn' | 'reviewedOn'

/** How the cells of a column are edited. */
export type CellField =
  | { readonly kind: 'entry'; readonly field: EntryField; readonly register: DirectoryKind }
  | { readonly kind: 'text'; readonly field: TextField; readonly most: number }
  | { readonly kind: 'day'; readonly field: DayOfAccount }
  | { readonly kind: 'lifecycle' }
  | { readonly kind: 'tags' }
  | { readonly kind: 'own'; readonly id: string }

const FIELDS: Readonly<Record<string, CellField>> = {
  brand: { kind: 'entry', field: 'brandId', register: 'brand' },
  market: { kind: 'entry', field: 'marketId', register: 'market' },
  team: { kind: 'entry', field: 'teamId', register: 'team' },
  owner: { kind: 'entry', field: 'ownerId', register: 'person' },
  backupOwner: { kind: 'entry', field: 'backupOwnerId', register: 'person' },
  displayName: { kind: 'text', field: 'displayName', most: 300 },
  language: { kind: 'text', field: 'language', most: 40 },
  website: { kind: 'text', field: 'website', most: 2000 },
  note: { kind: 'text', field: 'note', most: 10_000 },
  openedOn: { kind: 'day', field: 'openedOn' },
  reviewedOn: { kind: 'day', field: 'reviewedOn' },
  lifecycle: { kind: 'lifecycle' },
  tags: { kind: 'tags' },
}

/** How a column is edited; undefined where it is not, such as a figure that is counted. */
export function cellField(column: string): CellField | undefined {
  return column.startsWith('field:') ? { kind: 'own', id: column.slice('field:'.length) } : FIELDS[column]
}

/** Stages an account in use is corrected between; those before it are steps of the gate. */
export const IN_USE = ['active', 'closing', 'closed'] as const

/** Whether a cell can be edited. */
export function isEditable(row: AccountRow, column: string): boolean {
  const field = cellField(column)
  return field !== undefined && (field.kind !== 'lifecycle' || IN_USE.some((stage) => stage === row.lifecycle))
}
