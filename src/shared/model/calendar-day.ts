import { dayStart } from './filter-values.ts'
import { monthOf } from './month-names.ts'

const DAY_MS = 86_400_000
const two = (value: number | string): string => String(value).padStart(2, '0')

/** The calendar day of a moment where the program runs, `YYYY-MM-DD`: what people there call today. */
export function calendarDay(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The day a number of days after another. */
export const dayShifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10)

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})(?:\.\s?(\d{4}|\d{2})?)?$/
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/
const DAY_NAMED = /^(\d{1,2})(?:\.|st|nd|rd|th)?\s+(\p{L}+)\.?(?:,?\s+(\d{4}))?$/iu
const MONTH_NAMED = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/iu

/**
 * A day as people type it: `2026-11-30`, `30.11.2026`, `30 Nov 2026`, `Nov 30`, `30 нояб. 2026 г.`; without a year it is
 * one of this year. What could be two days (`03/04/2026`) or is none reads as null, never as a guess.
 */
export function readDay(text: string, today: string): string | null {
  const typed = text
    .trim()
    .replace(/\s*г\.?$/u, '')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
  const year = today.slice(0, 4)
  const iso = ISO.exec(typed)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const dotted = DOTTED.exec(typed)
  if (dotted) return dayOf(fullYear(dotted[3], year), dotted[2], dotted[1])
  const slashed = SLASHED.exec(typed)
  if (slashed) return oneOf(dayOf(slashed[3], slashed[2], slashed[1]), dayOf(slashed[3], slashed[1], slashed[2]))
  const named = DAY_NAMED.exec(typed)
  if (named) return dayOf(named[3] ?? year, String(monthOf(named[2])), named[1])
  const first = MONTH_NAMED.exec(typed)
  return first ? dayOf(first[3] ?? year, String(monthOf(first[1])), first[2]) : null
}

const fullYear = (text: string | undefined, year: string): string =>
  text === undefined ? year : text.length === 2 ? `20${text}` : text

/** The only reading there is, or both where they are the same. */
const oneOf = (a: string | null, b: string | null): string | null => (a === null || a === b ? b : b === null ? a : null)

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const text = `${year ?? ''}-${two(month ?? '')}-${two(day ?? '')}`
  return dayStart(text) === null ? null : text
}
