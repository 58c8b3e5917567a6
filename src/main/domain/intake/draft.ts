import type { ProblemCode } from '#main/domain/identity/problem.ts'
import type { Kind, Lifecycle } from '#shared/model/words.ts'
import type { DateProblem } from './dates.ts'
import type { ReaderReason, RowReject } from '#shared/model/list.ts'
import type { NumberProblem } from './numbers.ts'

/** An account as one row of a list states it, read but not yet compared with the inventory. Null is "the list does not say". */
export interface AccountDraft {
  readonly row: number
  readonly sheet: string | null
  readonly network: string
  readonly handle: string
  /** What two rows must share to be the same account, within one network. */
  readonly handleKey: string
  readonly kind: Kind
  readonly url: string | null
  /** 0 to 1: how sure the identity is. */
  readonly confidence: number
  /** What is odd about the address although it was accepted; a problem code of the resolver. */
  readonly warning: ProblemCode | null
  /** Other names of the same account in the same row. */
  readonly aliases: readonly DraftAlias[]
  /** The network's own id of the account. */
  readonly networkId: string | null
  /** Id of the entry in the list it came from. */
  readonly externalId: string | null
  readonly displayName: string | null
  readonly brandName: string | null
  readonly marketName: string | null
  /** Language tag where the name was understood, else the text of the list. */
  readonly language: string | null
  readonly teamName: string | null
  readonly ownerName: string | null
  readonly ownerEmail: string | null
  readonly backupOwnerName: string | null
  readonly backupOwnerEmail: string | null
  readonly agencyName: string | null
  readonly followers: number | null
  readonly posts: number | null
  /** Milliseconds since 1970. */
  readonly lastPostAt: number | null
  /** When the figures were true, where the row says so. Milliseconds since 1970. */
  readonly measuredAt: number | null
  /** `YYYY-MM-DD`. */
  readonly openedOn: string | null
  readonly reviewedOn: string | null
  readonly verified: boolean | null
  /** Hash of the profile picture, hexadecimal. */
  readonly logoHash: string | null
  readonly bio: string | null
  readonly website: string | null
  readonly tags: readonly string[]
  readonly note: string | null
  readonly lifecycle: Lifecycle | null
  readonly purpose: string | null
  readonly goals: readonly string[]
  /** Columns without a field of their own, by column name. */
  readonly extra: Readonly<Record<string, string>>
}

export interface DraftAlias {
  readonly handle: string
  readonly handleKey: string
  readonly url: string | null
}

/** Why a row that could be read gives no account. */
export type IdentityReason =
  | 'no_identity'
  | 'not_an_account'
  | 'unknown_network'
  | 'network_missing'
  | 'id_without_handle'
export type RejectReason = ReaderReason | IdentityReason

/** What is wrong with one cell of a row whose account was taken nevertheless. */
export type CellProblem =
  | NumberProblem
  | DateProblem
  | 'not_an_email'
  | 'not_yes_no'
  | 'not_a_hash'
  | 'unknown_status'
  | 'text_too_long'
  | 'not_an_account'
  | 'network_differs'
  | 'handle_differs'
  | 'several_accounts'

export interface CellNote {
  readonly row: number
  readonly sheet: string | null
  readonly column: string
  readonly reason: CellProblem
  readonly value: string
}

/** What one row of a list gives. Without accounts there is always a reject. */
export interface MappedRow {
  readonly accounts: readonly AccountDraft[]
  readonly reject: MappedReject | null
  readonly notes: readonly CellNote[]
}

export type MappedReject = RowReject<RejectReason> & {
  /** The resolver's problem code behind `not_an_account`. */
  readonly problem?: ProblemCode
}
