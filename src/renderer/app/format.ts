import { useTranslation } from 'react-i18next'

const DAY_MS = 86_400_000
const DASH = '–'

/** Of thousands, millions …: three digits that need no tenths. */
const hundreds = (value: number): boolean => value >= 1000 && Math.floor(Math.log10(value)) % 3 === 2

export type Format = ReturnType<typeof makeFormats>

function makeFormats(language: string) {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 })
  const compactWhole = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 0 })
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero', maximumFractionDigits: 0 })
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' })
  const shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' })
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit' })
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const moment = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  const unit = (value: number, name: 'day' | 'month' | 'year' | 'minute' | 'hour' | 'second', digits = 0): string =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value)
  const today = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'day')
  const minus = (text: string): string => text.replace(/^-/, '−')

  const ofDay = (value: string | null): string => (value === null ? DASH : day.format(new Date(`${value}T00:00:00`)))
  return {
    number: (value: number | null): string => (value === null ? DASH : minus(whole.format(value))),
    /** One digit after the point: a dated average. */
    decimal: (value: number): string => decimal.format(value),
    /** 9.6K, 142K; 9,6 тыс., 142 тыс. */
    compact: (value: number | null): string =>
      value === null ? DASH : (hundreds(value) ? compactWhole : compact).format(value),
    share: (value: number | null): string => (value === null ? DASH : share.format(value)),
    signed: (value: number | null): string => (value === null ? DASH : minus(signed.format(value))),
    /** The time of day, to the minute. */
    clock: (value: number): string => clock.format(value),
    instant: (value: number | null): string => (value === null ? DASH : moment.format(value)),
    date: (value: number | null): string => (value === null ? DASH : day.format(value)),
    shortDate: (value: number | null): string => (value === null ? DASH : shortDay.format(value)),
    month: (value: number): string => month.format(value),
    day: ofDay,
    /** "4 mo", "2.4 y": how long ago, in the largest unit that says something. */
    age: (value: number | null, now: number): string => {
      if (value === null) return DASH
      const days = Math.max(0, Math.floor((now - value) / DAY_MS))
      if (days === 0) return today
      if (days < 60) return unit(days, 'day')
      if (days < 730) return unit(Math.round(days / 30.44), 'month')
      return unit(days / 365.25, 'year', 1)
    },
    /** "90 min", "19 h", "4 days": a length of time in minutes. */
    minutes: (value: number | null): string => {
      if (value === null) return DASH
      if (value < 120 && value !== 60) return unit(Math.round(value), 'minute')
      if (value < 48 * 60) return unit(Math.round(value / 60), 'hour')
      return unit(Math.round(value / 1440), 'day')
    },
    /** "20 s", "3 min": how long something takes, from milliseconds. */
    duration: (ms: number): string =>
      ms < 90_000 ? unit(Math.max(1, Math.round(ms / 1000)), 'second') : unit(Math.round(ms / 60_000), 'minute'),
  }
}

const made = new Map<string, Format>()

/**
 * Numbers, shares and times as the language writes them. Missing values are an en dash. Made once for a language: the
 * system takes about a millisecond for each kind.
 */
export function formatsFor(language: string): Format {
  const known = made.get(language)
  if (known) return known
  const formats = makeFormats(language)
  made.set(language, formats)
  return formats
}

/** The formats of the language that is on now. */
export function useFormat(): Format {
  const { i18n } = useTranslation()
  return formatsFor(i18n.language)
}
