/** One measurement: the program beside the least work that could do the same, in the same run. */
export type BenchResult = {
  readonly name: string
  /** Milliseconds unless said otherwise. */
  readonly unit?: 'ms' | 'MB'
  readonly measured: number
  /** Null where there is nothing to compare with. */
  readonly baseline: number | null
  /** The largest ratio of the two that is good enough. */
  readonly aim: number | null
  /** Figures that explain the measurement, already in words. */
  readonly notes: readonly string[]
}
