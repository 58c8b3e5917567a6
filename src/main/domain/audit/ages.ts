import type { Today } from './rule.ts'

const DAY_MS = 86_400_000

/** The instant at which today begins; what a run finds depends on the day and not on the hour. */
export function startOfToday(today: Today): number {
  // Every account asks for the same day several times.
  if (read.day !== today.day) read = { day: today.day, start: Date.parse(today.day) }
  return read.start
}
let read = { day: '', start: Number.NaN }

/** Whole days from a calendar day (`YYYY-MM-DD`) to today; negative for days to come. */
export const daysSinceDay = (day: string, today: Today): number =>
  Math.round((startOfToday(today) - Date.parse(day)) / DAY_MS)

/** Whole days from the calendar day of an instant to today. */
export const daysSince = (at: number, today: Today): number => Math.ceil((startOfToday(today) - at) / DAY_MS)

/** Whether a day is today or past; a day that is not known is not. */
export const isPast = (day: string | null, today: Today): boolean => day !== null && day <= today.day
