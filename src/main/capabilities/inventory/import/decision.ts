import type { AccountDraft } from '#main/domain/intake/draft.ts'
import type { Cell, EntityName, Row } from '#main/mirror/entities.ts'
import type { SnapshotLine } from '#main/mirror/queries/import-log.ts'

/** What happens to an account: the same words as the counts of an import. */
export type Result = 'created' | 'updated' | 'unchanged' | 'merged'

/** One difference in words a person reads: names instead of ids. */
export type Difference = { readonly field: string; readonly from: Cell; readonly to: Cell }

/** A row that hangs on an account. `id` is set where a row that exists is changed; purposes carry the id of their account. */
export type Attachment = {
  readonly entity: EntityName
  readonly id: string | null
  readonly row: Readonly<Record<string, Cell>>
}

/** What an import does with one account of one row of a list. */
export type Decision = {
  readonly draft: AccountDraft
  readonly result: Result
  /** The account that is meant, under the name the inventory has for it; null for a new one. */
  readonly known: {
    readonly id: string
    readonly handle: string
    readonly brand: string | null
    readonly market: string | null
  } | null
  /** The whole row of a new account, or only what differs. */
  readonly row: Row<'account'>
  readonly attachments: readonly Attachment[]
  readonly snapshot: SnapshotLine | null
  readonly differences: readonly Difference[]
  /** Row of the list that named the same account first, 0 where nobody reads it; null where this one is the first. */
  readonly firstRow: number | null
  /** The row carries a former name of the account. */
  readonly otherName: boolean
}
