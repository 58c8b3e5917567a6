import type { Clash, Knowledge, Store } from './store.ts'

/** A row about which something came. */
export type Touched = {
  readonly entity: string
  readonly key: string
  /** It may hold what no line says: what none says is what a new row holds. */
  readonly reset?: boolean
}

/** One merge at work. */
export type Work = {
  readonly store: Store
  readonly known: Knowledge
  readonly clashes: Clash[]
  readonly joined: { entity: string; from: string; into: string }[]
  /** Every row that was written, so that what it points to can be looked after. */
  readonly written: Touched[]
  /** Accounts that came to point to the one they were merged into. */
  readonly merged: Set<string>
  /** Rows known to be there; forgotten whenever one goes. */
  readonly present: Set<string>
  /** Brings a row to what its lines say, before another row needs its place. @returns false when it is being brought there */
  settle(entity: string, key: string): boolean
}
