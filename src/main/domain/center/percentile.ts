/**
 * A percentile by the nearest rank: the smallest value that at least that share of all values does
 * not exceed. The median of an even number is the mean of the two in the middle. Null without values.
 * @param values in any order
 * @param share 0 to 1
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  if (sorted.length === 0) return null
  const middle = sorted.length / 2
  if (share === 0.5 && Number.isInteger(middle)) return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}
