import type { Cell, Line, Row } from './fold.ts'
import type { Unique } from './shape-types.ts'

/** The workspace as merging sees it: rows as they stand, and the log. What is written is seen at once. */
export type Store = {
  /** The row with its exchanged columns, or null. */
  row(entity: string, key: string): Row | null
  /** All lines about one row, those that came and those written by this merge included; in any order. */
  lines(entity: string, key: string): readonly Line[]
  /** What one step removed. */
  removals(batch: string): readonly Line[]
  /** Another row that has the same in the columns of `unique`. */
  meeting(entity: string, unique: Unique, row: Row, but: string): string | null
  /** Rows whose column holds this id. */
  pointing(entity: string, column: string, key: string): readonly string[]
  /** What a column holds when nobody states it. */
  blank(entity: string): Row
  highest(entity: string, column: string): number
  /** These write the row only; `line` is given where the row is exactly what that line says. */
  place(entity: string, key: string, row: Row, line?: Line): void
  set(entity: string, key: string, patch: Row): void
  take(entity: string, key: string): void
  /** Writes a line of this merge's own into the log, and nothing else. */
  log(entity: string, key: string, before: Row | null, after: Row | null): void
}

/** Where two computers said different things about the same, and what stands now. */
export type Clash = {
  readonly kind: 'field' | 'decision' | 'removed' | 'plan'
  readonly entity: string
  readonly key: string
  /** The column of a field; empty elsewhere. */
  readonly column: string
  /** What was here and what came: a value, or the key of a decision. Null for a row that was removed. */
  readonly mine: Cell
  readonly theirs: Cell
  readonly kept: 'mine' | 'theirs'
}

export type Merged = {
  readonly clashes: readonly Clash[]
  /** Rows that were one thing under two ids. */
  readonly joined: readonly { readonly entity: string; readonly from: string; readonly into: string }[]
}

/** What the sender did not know when the bundle was made. */
export type Knowledge = {
  /** The step came with this bundle. */
  came(batch: string): boolean
  /** The step is here, and the sender had not seen it. */
  unseen(batch: string): boolean
}
