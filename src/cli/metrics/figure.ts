/** One figure of the command center; `benchmark` is a dated figure from outside, with its source. */
export type Figure = {
  readonly value: number | null
  readonly unit: string
  readonly benchmark?: number
  readonly source?: string
}
export type Figures = Record<string, Figure>
type Reference = { readonly value: number; readonly source: string; readonly year?: number }

export const figure = (value: number | null, unit: string, reference?: Reference | null): Figure => ({
  value: value === null ? null : Math.round(value * 10_000) / 10_000,
  unit,
  ...(reference
    ? { benchmark: reference.value, source: [reference.source, reference.year ?? []].flat().join(', ') }
    : {}),
})

/** Part of a whole; null of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
