/** Fewer known outcomes than this say nothing about an account. Our own choice: with five, one more or less is 20 %. */
export const LEAST_KNOWN = 5
/** Accounts that are drawn at most; those with most known outcomes come first. */
export const MOST_PLACED = 300

export type Placeable = { readonly audience: number | null; readonly known: number; readonly good: number }
export type Placed<T> = {
  readonly placed: readonly (T & { readonly audience: number })[]
  readonly tooFew: number
  readonly noAudience: number
  readonly leftOut: number
  readonly middle: { readonly audience: number; readonly share: number } | null
}

/**
 * Which accounts can be placed by vanity against outcome, and where the lines between the quarters are: the median of the
 * audiences, and the share of good outcomes over all placed accounts together. What is not known is counted apart.
 */
export function place<T extends Placeable>(accounts: readonly T[]): Placed<T> {
  const judged = accounts.filter(({ known }) => known >= LEAST_KNOWN)
  const all = judged.flatMap((one) => (one.audience === null ? [] : [{ ...one, audience: one.audience }]))
  const placed = all.toSorted((one, other) => other.known - one.known).slice(0, MOST_PLACED)
  const audiences = placed.map(({ audience }) => audience).toSorted((one, other) => one - other)
  const known = placed.reduce((sum, one) => sum + one.known, 0)
  const good = placed.reduce((sum, one) => sum + one.good, 0)
  const half = audiences.length / 2
  const median = ((audiences[Math.ceil(half) - 1] ?? 0) + (audiences[Math.floor(half)] ?? 0)) / 2
  return {
    placed,
    tooFew: accounts.length - judged.length,
    noAudience: judged.length - all.length,
    leftOut: all.length - placed.length,
    middle: known === 0 ? null : { audience: median, share: good / known },
  }
}
