import { dayShifted } from '#shared/model/calendar-day.ts'
import type { Wave } from '#shared/model/carry-out.ts'

const DAY_MS = 86_400_000
/** Days left free on both sides of the first and the last wave. */
const MARGIN = 7

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY_MS)

/** The days a timeline shows: all waves and today, with a margin; `months` are the first days of months in between. */
export type Scale = { readonly first: string; readonly days: number; readonly months: readonly string[] }

export function scaleOf(waves: readonly Wave[], today: string): Scale {
  const known = [today, ...waves.flatMap(({ startsOn, dueOn }) => [startsOn, dueOn])].filter((day) => day !== null)
  const sorted = [...known].sort()
  const first = dayShifted(sorted[0] ?? today, -MARGIN)
  const last = dayShifted(sorted.at(-1) ?? today, MARGIN)
  const days = daysBetween(first, last)
  const months: string[] = []
  for (let month = `${first.slice(0, 7)}-01`; month <= last; month = `${dayShifted(month, 32).slice(0, 7)}-01`)
    if (month >= first) months.push(month)
  return { first, days, months }
}

/** Where a day stands on the scale, in percent. */
export const placeOf = ({ first, days }: Scale, day: string): number => (daysBetween(first, day) / days) * 100
