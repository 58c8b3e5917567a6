const MINUTE = 60_000
const DAY = 86_400_000
/** Beyond so many days hours are no longer counted one by one. */
const MOST_DAYS = 1200

/** When a team works: minutes since local midnight for Monday to Sunday, null for a free day; days off by date. */
export type WorkingHours = {
  readonly timeZone: string
  readonly week: readonly (readonly [opens: number, closes: number] | null)[]
  readonly holidays: ReadonlySet<string>
}

/** Working minutes between two moments. Without hours every minute counts. */
export function workedMinutes(since: number, until: number, hours: WorkingHours | null): number {
  if (until <= since) return 0
  if (hours === null) return (until - since) / MINUTE
  let minutes = 0
  const first = Math.floor((since + offsetAt(hours.timeZone, since)) / DAY)
  const last = Math.min(first + MOST_DAYS, Math.floor((until + offsetAt(hours.timeZone, until)) / DAY))
  for (let day = first; day <= last; day++) {
    const open = shiftOf(day, hours)
    if (open) minutes += Math.max(0, Math.min(open[1], until) - Math.max(open[0], since)) / MINUTE
  }
  return minutes
}

/** The first moment at or after one at which somebody works. */
export function nextWorking(at: number, hours: WorkingHours | null): number {
  if (hours === null) return at
  const first = Math.floor((at + offsetAt(hours.timeZone, at)) / DAY)
  for (let day = first; day <= first + MOST_DAYS; day++) {
    const open = shiftOf(day, hours)
    if (open && open[1] > at) return Math.max(at, open[0])
  }
  return at
}

/** Opening and closing of a local day, counted from 1970. */
function shiftOf(day: number, { timeZone, week, holidays }: WorkingHours): [number, number] | null {
  // 1970-01-01 was a Thursday.
  const span = week[(day + 3) % 7]
  if (!span || holidays.has(new Date(day * DAY).toISOString().slice(0, 10))) return null
  const [opens, closes] = span
  const local = (minutes: number): number => {
    const guess = day * DAY + minutes * MINUTE
    return guess - offsetAt(timeZone, guess - offsetAt(timeZone, guess))
  }
  return [local(opens), local(closes)]
}

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()
const MOST_KEPT = 20_000

/** Milliseconds a zone is ahead of UTC at a moment; looked up once an hour. */
function offsetAt(timeZone: string, at: number): number {
  const hour = Math.floor(at / 3_600_000)
  const key = `${timeZone} ${hour}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    formats.set(timeZone, format)
  }
  const name = format.formatToParts(hour * 3_600_000).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{1,2}):?(\d{2})?/.exec(name) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE
  if (offsets.size > MOST_KEPT) offsets.clear()
  offsets.set(key, offset)
  return offset
}

/** Whether this computer knows a time zone by that name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}
