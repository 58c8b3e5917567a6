/** "90", "90 min", "1.5 h", "2 d", "1:30" and the same in Russian, as minutes; null for what is no length of time. */
export function readMinutes(text: string): number | null {
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text.trim())
  if (clock) return inRange(Number(clock[1]) * 60 + Number(clock[2]))
  const said = /^(\d+(?:[.,]\d+)?)\s*(min|m|мин|м|h|hr|ч|d|day|days|д|дн)?\.?$/i.exec(text.trim())
  if (!said) return null
  const unit = (said[2] ?? 'm').toLowerCase()
  const size = /^(h|hr|ч)$/.test(unit) ? 60 : /^(d|day|days|д|дн)$/.test(unit) ? 1440 : 1
  return inRange(Math.round(Number((said[1] ?? '').replace(',', '.')) * size))
}

const inRange = (minutes: number): number | null => (minutes >= 1 && minutes <= 525_600 ? minutes : null)

/** Minutes since midnight, short: 510 is 8:30 and 540 is 9. */
export const clockOf = (minutes: number): string =>
  `${Math.floor(minutes / 60)}${minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`}`

/** "8", "8:30", "08.30" up to 24:00, as minutes since midnight; null for no time of day. */
export function readClock(text: string): number | null {
  const said = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim())
  if (!said) return null
  const [hours, minutes] = [Number(said[1]), Number(said[2] ?? 0)]
  return hours > 24 || minutes > 59 || hours * 60 + minutes > 1440 ? null : hours * 60 + minutes
}

/** "8-17", "08:30–17:00" as opening and closing; null for a day on which nobody works; undefined for what is neither. */
export function readSpan(text: string): [number, number] | null | undefined {
  if (/^\s*[-–—]?\s*$/.test(text)) return null
  const [from = '', to = '', ...more] = text.split(/[-–—]/)
  const [opens, closes] = [readClock(from), readClock(to)]
  if (opens === null || closes === null || more.length > 0 || closes <= opens) return undefined
  return [opens, closes]
}
