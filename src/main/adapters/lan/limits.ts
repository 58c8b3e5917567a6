/** How much of something one caller may do: `burst` at once, then `perSecond`. */
export type Limit = { readonly burst: number; readonly perSecond: number }

/** Most callers remembered; the one that was quiet longest is forgotten first. */
const MOST_CALLERS = 5000

/** Counts what callers do. Time in milliseconds comes from `now`, so that a test can turn the clock. */
export function limiter(limit: Limit, now: () => number): { take(caller: string): boolean } {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    /** @returns whether the caller may go on */
    take(caller) {
      const at = now()
      const before = buckets.get(caller)
      const filled =
        before === undefined
          ? limit.burst
          : Math.min(limit.burst, before.left + ((at - before.at) / 1000) * limit.perSecond)
      buckets.delete(caller)
      const allowed = filled >= 1
      buckets.set(caller, { left: allowed ? filled - 1 : filled, at })
      if (buckets.size > MOST_CALLERS) buckets.delete(buckets.keys().next().value ?? caller)
      return allowed
    },
  }
}
