import type { Today } from './rule.ts'

const DAY_MS = 86_400_000

/** Whole days from a calendar day (`YYYY-MM-DD`) to today; negative for days to come. */
export const daysSinceDay = (day: string, today: Today): number =>
  Math.round((Date.parse(today.day) - Date.parse(day)) / DAY_MS)

/** Whole days from an instant to now. */
export const daysSince = (at: number, today: Today): number => Math.floor((today.at - at) / DAY_MS)

/** Whether a day is today or past; a day that is not known is not. */
export const isPast = (day: string | null, today: Today): boolean => day !== null && day <= today.day
