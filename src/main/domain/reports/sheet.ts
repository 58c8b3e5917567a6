/** How a cell of a free sheet looks. */
export type CellLook =
  | 'title'
  | 'quiet'
  | 'heading'
  | 'head'
  | 'headRight'
  | 'label'
  | 'text'
  | 'number'
  | 'decimal'
  | 'strong'
  | 'share'
  | 'day'
  | 'input'

export type SheetCell = {
  /** A `day` is `YYYY-MM-DD`, a `share` 0 to 1. */
  readonly value: string | number | boolean | null
  readonly look: CellLook
  /** A code whose colour carries meaning: a severity or a disposition. */
  readonly tone?: string
  /** Columns it goes over, itself included; a text wraps in all of them. */
  readonly across?: number
}

/** A sheet that is read from top to bottom, as opposed to a table. */
export type FreeSheet = {
  readonly name: string
  readonly widths: readonly number[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** Rows, from 0, that begin a page on paper. */
  readonly breaks?: readonly number[]
}
