/** A mixed-integer linear programme: maximise `cost`·x over columns within bounds so that every row holds. */
export type LinearModel = {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export type Column = { readonly cost: number; readonly lower: number; readonly upper: number }

/** `lower` ≤ Σ value·x[column] ≤ `upper`; a missing side is an infinity. */
export type Row = { readonly lower: number; readonly upper: number; readonly terms: readonly Term[] }
export type Term = { readonly column: number; readonly value: number }

export type LinearSolution = {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown'
  /** Values of the columns, whole numbers; empty without a solution. */
  readonly values: readonly number[]
  /** Relative distance to the proven bound. */
  readonly gap: number | null
}

export type SolveWish = {
  /** Values of a solution that is known already, to begin from. */
  readonly start?: readonly number[] | undefined
  /** Nothing less than the proven best will do. */
  readonly proven?: boolean
}

/** Solves a model whose columns are all whole numbers. */
export type Solve = (model: LinearModel, wish?: SolveWish) => Promise<LinearSolution>
