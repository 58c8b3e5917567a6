import { monthOf } from '#shared/model/month-names.ts'

/** Which of `03/04/2024` is the day, as far as the column's other values have shown. */
export interface DateSigns {
  /** Dates whose first number can only be a day (above 12). */
  dayFirst: number
  /** Dates whose second number can only be a day. */
  monthFirst: number
  /** Dates that could be read both ways. */
  either: number
}

/** Which number of `03/04/2024` comes first. */
export type DateOrder = 'day_first' | 'month_first'

export function noDateSigns(): DateSigns {
  return { dayFirst: 0, monthFirst: 0, either: 0 }
}

export type DateProblem = 'not_a_date' | 'ambiguous_date'
export interface DateRead {
  /** `YYYY-MM-DD` as written, without moving it between time zones. */
  readonly day: string
  /** Milliseconds since 1970; a time without a zone is taken as UTC, a bare day as its midnight. */
  readonly instant: number
}

const TIME = String.raw`(?:[T,\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$`
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}`, 'i')
const SLASHED = new RegExp(String.raw`^(\d{1,2})[/-](\d{1,2})[/-](\d{4})${TIME}`, 'i')
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.\s?(\d{1,2})\.(\d{4})${TIME}`, 'i')
const DAY_NAMED = new RegExp(
  String.raw`^(\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})(?:\s+г\.?)?${TIME}`,
  'iu',
)
const MONTH_NAMED = new RegExp(String.raw`^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}`, 'iu')
const NETWORK_STYLE = /^\p{L}{3} (\p{L}{3}) (\d{2}) (\d{2}):(\d{2}):(\d{2}) ([+-]\d{4}) (\d{4})$/u

/** Takes one value of a column into its signs. */
export function observeDate(signs: DateSigns, text: string): void {
  const match = SLASHED.exec(text)
  if (!match) return
  const first = Number(match[1])
  const second = Number(match[2])
  if (first > 12 && second <= 12) signs.dayFirst += 1
  else if (second > 12 && first <= 12) signs.monthFirst += 1
  else if (first <= 12 && second <= 12 && first !== second) signs.either += 1
}

/** True while a column holds dates that no other value of it has explained yet. */
export function undecidedDates(signs: DateSigns): boolean {
  return signs.either > 0 && signs.dayFirst === 0 && signs.monthFirst === 0
}

export function looksLikeDate(text: string): boolean {
  return (
    ISO.test(text) ||
    SLASHED.test(text) ||
    DOTTED.test(text) ||
    NETWORK_STYLE.test(text) ||
    monthOf(DAY_NAMED.exec(text)?.[2]) > 0 ||
    monthOf(MONTH_NAMED.exec(text)?.[1]) > 0
  )
}

/** Reads a date strictly; what could be two dates is a problem, never a guess. */
export function readDate(text: string, signs: DateSigns): DateRead | { readonly problem: DateProblem } {
  const iso = ISO.exec(text)
  if (iso) return dated(iso[1], iso[2], iso[3], iso.slice(4))
  const dotted = DOTTED.exec(text)
  if (dotted) return dated(dotted[3], dotted[2], dotted[1], dotted.slice(4))
  const slashed = SLASHED.exec(text)
  if (slashed) return readSlashed(slashed, signs)
  const style = NETWORK_STYLE.exec(text)
  if (style)
    return dated(style[7], String(monthOf(style[1])), style[2], [style[3], style[4], style[5], undefined, style[6]])
  const dayNamed = DAY_NAMED.exec(text)
  if (dayNamed) return dated(dayNamed[3], String(monthOf(dayNamed[2])), dayNamed[1], dayNamed.slice(4))
  const monthNamed = MONTH_NAMED.exec(text)
  if (monthNamed) return dated(monthNamed[3], String(monthOf(monthNamed[1])), monthNamed[2], monthNamed.slice(4))
  return { problem: 'not_a_date' }
}

function readSlashed(match: RegExpExecArray, signs: DateSigns): DateRead | { readonly problem: DateProblem } {
  const [, first, second, year, ...time] = match
  const dayFirst = dated(year, second, first, time)
  const monthFirst = dated(year, first, second, time)
  if ('problem' in dayFirst) return monthFirst
  if ('problem' in monthFirst || first === second) return dayFirst
  if (signs.dayFirst > 0 && signs.monthFirst === 0) return dayFirst
  if (signs.monthFirst > 0 && signs.dayFirst === 0) return monthFirst
  return { problem: 'ambiguous_date' }
}

function dated(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: readonly (string | undefined)[],
): DateRead | { readonly problem: DateProblem } {
  const [hours, minutes, seconds, half, zone] = time
  const y = Number(year)
  const m = Number(month)
  const d = Number(day)
  if (m < 1 || m > 12 || d < 1 || (d > 28 && d > new Date(Date.UTC(y, m, 0)).getUTCDate()))
    return { problem: 'not_a_date' }
  let hour = Number(hours ?? 0)
  if (half) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0)
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return { problem: 'not_a_date' }
  const instant = Date.UTC(y, m - 1, d, hour, Number(minutes ?? 0), Number(seconds ?? 0)) - zoneOffset(zone)
  return { day: `${year}-${twoDigits(m)}-${twoDigits(d)}`, instant }
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number))

function zoneOffset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (!match) return 0
  const size = (Number(match[2]) * 60 + Number(match[3])) * 60_000
  return match[1] === '-' ? -size : size
}
