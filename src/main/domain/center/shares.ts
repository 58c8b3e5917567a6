/** One bar of a break-down; `key` null is everything without that fact. */
export type Part = { readonly key: string | null; readonly count: number }

/** Largest first, the one without a key last; keys break ties. */
export function largestFirst(parts: readonly Part[]): Part[] {
  return parts.toSorted(
    (one, other) =>
      Number(one.key === null) - Number(other.key === null) ||
      other.count - one.count ||
      (String(one.key) < String(other.key) ? -1 : 1),
  )
}
