import type { CarryMark } from '#shared/model/carry-out.ts'
import type { Disposition, JourneyStage } from '#shared/model/words.ts'

/** Somebody with a way into an account that was not revoked, and who is still here. */
export type Holder = { readonly id: string; readonly proven: boolean }

/** The account another one goes into. */
export type Successor = {
  readonly id: string
  readonly name: string
  readonly displayName: string | null
  readonly network: string
  readonly stays: boolean
  readonly holders: readonly Holder[]
}

/** One account that changes, with everything that carrying its decision out looks at. Moments in milliseconds. */
export type CarryFacts = {
  readonly id: string
  readonly name: string
  readonly displayName: string | null
  readonly url: string | null
  readonly network: string
  readonly brand: { readonly id: string; readonly name: string } | null
  readonly market: { readonly id: string; readonly name: string } | null
  readonly owner: { readonly id: string; readonly name: string; readonly left: boolean } | null
  readonly language: string | null
  readonly audience: number | null
  readonly lifecycle: string
  readonly lastPostAt: number | null
  readonly snapshotAt: number | null
  readonly stages: readonly JourneyStage[]
  readonly disposition: Disposition
  /** The decision in force; null while the plan only suggests. */
  readonly decision: { readonly id: string; readonly at: number; readonly charter: string | null } | null
  readonly into: Successor | null
  readonly transferTo: string | null
  readonly holders: readonly Holder[]
  /** Conversations somebody still waits in. */
  readonly waiting: number
  readonly lastMessageAt: number | null
  readonly sealedAt: number | null
  readonly marks: ReadonlySet<CarryMark>
  readonly wave: {
    readonly id: string
    readonly name: string
    readonly code: string | null
    readonly dueOn: string | null
  } | null
  readonly carried: { readonly at: number; readonly by: string; readonly despite: string | null } | null
  /** The newest whole list of a source that has it: its calendar day, and when it was taken in. */
  readonly seen: { readonly day: string; readonly takenAt: number } | null
  /** The day of the list it is missing from, which had it before. */
  readonly missingOn: string | null
  /** The address it was last found to lead to, where a list's question was answered with one. */
  readonly renamedTo: string | null
}

/** Accounts with these dispositions go. */
export const LEAVING: ReadonlySet<Disposition> = new Set(['merge', 'archive', 'close'])
/** Accounts with these dispositions have something to be carried out. */
export const CHANGING: ReadonlySet<Disposition> = new Set(['refocus', 'merge', 'transfer', 'archive', 'close'])
