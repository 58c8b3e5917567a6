export type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

/** One line of the change log as it is exchanged: `before` null made a row, `after` null removed one. */
export type Line = {
  /** Hybrid logical clock; with the id of its step it puts all lines of all computers into one order. */
  readonly clock: string
  readonly batch: string
  readonly entity: string
  readonly key: string
  readonly before: Row | null
  readonly after: Row | null
}

/** One step of work as it travels: who did it, where and when, and its lines. */
export type Step = {
  readonly id: string
  readonly at: number
  readonly device: string
  readonly actor: string
  readonly action: string
  readonly kind: 'do' | 'undo' | 'redo' | 'quiet'
  readonly reverts: string | null
  /** The clock of its last line. */
  readonly clock: string
  readonly lines: readonly Omit<Line, 'batch'>[]
}

/** What somebody has of the work of one computer: everything up to a clock, how many steps that is, and a digest of their ids. */
export type Mark = { readonly clock: string; readonly steps: number; readonly digest: string }
/** By computer. */
export type Knows = Readonly<Record<string, Mark>>

/** Rows that are no change of a person: lists that were taken in, what was measured, where something was seen. */
export type Fact = { readonly table: FactTable; readonly row: readonly Cell[] }
export const FACT_TABLES = ['import', 'account_source', 'list_entry', 'snapshot', 'sighting'] as const
export type FactTable = (typeof FACT_TABLES)[number]
