import type { ColumnId } from '#shared/locale/reports-tables.ts'

export type Value = string | number | boolean | null | readonly string[]

/**
 * What a column holds.
 * - `code` is a word of the glossary by its code: files for machines keep the code, sheets write the word.
 * - `day` is `YYYY-MM-DD`, `instant` milliseconds since 1970.
 * - `list` holds several texts.
 */
export type ColumnKind = 'text' | 'long' | 'list' | 'codes' | 'code' | 'integer' | 'number' | 'flag' | 'day' | 'instant'

export type Column<Row, Id extends string = ColumnId> = {
  readonly id: Id
  readonly kind: ColumnKind
  /** Width on a sheet, in characters. */
  readonly width: number
  /** Codes whose colour carries meaning. */
  readonly tone?: 'severity' | 'disposition'
  value(row: Row): Value
  /** The address the cell leads to. */
  link?(row: Row): string | null
}

/** One exported table: the same columns in every format. */
export type Table<Row> = {
  readonly id: 'decisions' | 'findings' | 'inventory' | 'coverage' | 'changes' | 'tasks'
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** How many columns, from the first, a printed sheet has. */
  readonly printed: number
}

/** A web address that may be written as a link; anything else stays text. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s"<>]+$/i.test(url) ? url : null
}
