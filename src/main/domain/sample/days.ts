export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Midnight UTC at the start of a calendar day, in milliseconds since 1970. */
export function startOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number)
  return Date.UTC(year ?? 1970, (month ?? 1) - 1, date ?? 1)
}

export const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** The day so many days before `day`; negative counts lie in the future. */
export const daysBefore = (day: string, count: number): string => dayOf(startOf(day) - count * DAY)

/** Whole days from `earlier` to `later`. */
export const daysBetween = (earlier: string, later: string): number =>
  Math.round((startOf(later) - startOf(earlier)) / DAY)

/**
 * When the monthly snapshots were taken, oldest first: the last evening of each earlier month and the
 * evening before `today`, so that every calendar month has exactly one.
 */
export function snapshotTimes(today: string, months: number): number[] {
  const last = startOf(today) - 4 * HOUR
  const date = new Date(last)
  const times = [last]
  for (let back = 0; times.length < months; back++)
    times.push(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1) - 4 * HOUR)
  return times.toReversed()
}
