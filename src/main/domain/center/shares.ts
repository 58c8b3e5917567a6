/** One bar of a break-down; `key` null is everything without that fact. */
export type Part = { readonly key: string | null; readonly count: number }

/** Sums counts by a key, largest first, the ones without a key last; keys break ties. */
export function partsBy<Row>(rows: readonly Row[], key: (row: Row) => string | null, count: (row: Row) => number): Part[] {
  const sums = new Map<string | null, number>()
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + count(row))
  return [...sums]
    .map(([name, sum]) => ({ key: name, count: sum }))
    .toSorted((one, other) => Number(one.key === null) - Number(other.key === null) || other.count - one.count || (String(one.key) < String(other.key) ? -1 : 1))
}
