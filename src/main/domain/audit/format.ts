import type { Language } from '#shared/model/words.ts'

/** Forms of a noun after a number. Russian uses one, few, many; English one and other. */
export type Forms = { readonly one: string; readonly few?: string; readonly many?: string; readonly other: string }

/** A value a finding may lack because an older run wrote it; it is written as a dash. */
export type Value = string | number | undefined

/** Writes values the way a language does. Days and instants are read in UTC. */
export type Format = {
  text(value: Value): string
  /** `2025-03-14` as "14 Mar 2025"; `2025-03` as "March 2025"; a year as it is. */
  day(day: Value): string
  instant(at: Value): string
  count(n: Value): string
  /** A share from 0 to 1 as whole percent. */
  share(share: Value): string
  /** The number with the noun in the right form: "5 days", "5 дней". */
  plural(n: Value, forms: Forms): string
  days(n: Value): string
  /** Languages by name, of codes with commas: `kk, ru` as "Kazakh, Russian". */
  languages(codes: Value): string
  /** Minutes, or hours with one decimal from two hours on. */
  minutes(n: Value): string
}

const made = new Map<Language, Format>()

/** The formatter of a language; made once. */
export function formatIn(language: Language): Format {
  const found = made.get(language) ?? make(language)
  made.set(language, found)
  return found
}

const WORDS: Record<Language, Record<'day' | 'minute', Forms> & { hours: string }> = {
  en: { day: { one: 'day', other: 'days' }, minute: { one: 'minute', other: 'minutes' }, hours: 'h' },
  ru: {
    day: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
    minute: { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' },
    hours: 'ч',
  },
}

function make(language: Language): Format {
  const locale = language === 'en' ? 'en-GB' : 'ru-RU'
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const rules = new Intl.PluralRules(locale)
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const words = WORDS[language]
  const numeric =
    (write: (n: number) => string) =>
    (value: Value): string =>
      typeof value === 'number' ? write(value) : (value ?? '–')
  const withNoun = (n: number, forms: Forms): string => {
    const form = rules.select(n)
    const noun = form === 'one' || form === 'few' || form === 'many' ? (forms[form] ?? forms.other) : forms.other
    return `${number.format(n)} ${noun}`
  }
  const writeDay = (text: string): string => {
    const at = Date.parse(text.length === 7 ? `${text}-01` : text)
    if (Number.isNaN(at) || text.length < 7) return text
    return (text.length === 7 ? month : day).format(at)
  }
  return {
    text: (value) => (value === undefined ? '–' : String(value)),
    day: (value) => (typeof value === 'string' ? writeDay(value) : numeric((at) => day.format(at))(value)),
    instant: numeric((at) => day.format(at)),
    count: numeric((n) => number.format(n)),
    share: numeric((share) => percent.format(share)),
    plural: (value, forms) => numeric((n) => withNoun(n, forms))(value),
    days: numeric((n) => withNoun(n, words.day)),
    languages: (value) =>
      typeof value === 'string'
        ? value.replaceAll(/[a-z]{2,3}/g, (code) => languages.of(code) ?? code)
        : numeric(String)(value),
    minutes: numeric((n) =>
      n < 120 ? withNoun(Math.round(n), words.minute) : `${number.format(n / 60)} ${words.hours}`,
    ),
  }
}
