import * as documentWords from '#shared/locale/reports-document.ts'
import type { Counted, DocumentWords, Plain } from '#shared/locale/reports-document.ts'
import * as tableWords from '#shared/locale/reports-tables.ts'
import type { ColumnId } from '#shared/locale/reports-tables.ts'
import * as glossary from '#shared/locale/words.ts'
import type { Activity, Language } from '#shared/model/words.ts'

type Values = Readonly<Record<string, string | number>>

/** Words, numbers and dates of one language on paper. A missing value is an en dash. */
export type Say = {
  readonly language: Language
  text(key: Plain, values?: Values): string
  /** `n` stands in the text as the number, formatted. */
  counted(key: Counted, n: number, values?: Values): string
  /** A word of the glossary by its code; the code itself when there is none. */
  word(code: string): string
  /** The accounts of an activity, as a group. */
  group(activity: Activity): string
  column(id: ColumnId): string
  number(value: number | null): string
  /** With a sign, for changes. */
  signed(value: number): string
  /** 142K, 142 тыс. */
  compact(value: number | null): string
  /** 0 to 1. */
  share(value: number | null): string
  /** `YYYY-MM-DD`. */
  day(value: string | null): string
  date(at: number | null): string
  moment(at: number): string
}

const DASH = '–'
const fill = (text: string, values: Values): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
const minus = (text: string): string => text.replace(/^-/, '−')

/** Words that are shortened on the screen and stand in full on paper. */
const FULL: Record<Language, Readonly<Record<string, string>>> = {
  en: {
    suggested: 'Suggested',
    decided: 'Decided',
    profile: 'Profile',
    page: 'Page',
    group: 'Group',
    channel: 'Channel',
    post: 'Post',
    site: 'Site',
    app: 'App',
    invite: 'Invite',
  },
  ru: {
    suggested: 'Предложено',
    decided: 'Решено',
    profile: 'Профиль',
    page: 'Страница',
    group: 'Группа',
    channel: 'Канал',
    post: 'Запись',
    site: 'Сайт',
    app: 'Приложение',
    invite: 'Приглашение',
    active: 'Активный',
    dormant: 'Спящий',
    abandoned: 'Заброшенный',
    unknown: 'Неизвестно',
    critical: 'Критичная',
  },
}

/** @param timeZone the zone that moments are written in */
export function sayIn(language: Language, timeZone: string): Say {
  const words: DocumentWords = language === 'en' ? documentWords.en : documentWords.ru
  const heads = language === 'en' ? tableWords.en : tableWords.ru
  const codes: Readonly<Record<string, string>> = language === 'en' ? glossary.en : glossary.ru
  const locale = language === 'en' ? 'en-GB' : 'ru-RU'
  const rules = new Intl.PluralRules(locale)
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const signs = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 })
  const short = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone })
  const moment = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  })
  const percent = (value: number): string => {
    const hundred = value * 100
    return `${hundred > 0 && hundred < 0.1 ? `<${decimal.format(0.1)}` : decimal.format(hundred)}${language === 'ru' ? '\u00a0%' : '%'}`
  }
  return {
    language,
    text: (key, values = {}) => fill(words[key], values),
    counted: (key, n, values = {}) => {
      const form = rules.select(n)
      const text = form === 'one' || form === 'few' || form === 'many' ? words[`${key}_${form}`] : undefined
      return fill(text ?? words[`${key}_other`], { n: whole.format(n), ...values })
    },
    word: (code) => FULL[language][code] ?? codes[code] ?? (words as Readonly<Record<string, string>>)[code] ?? code,
    group: (activity) => codes[activity] ?? activity,
    column: (id) => heads[id],
    number: (value) => (value === null ? DASH : minus(whole.format(value))),
    signed: (value) => minus(signs.format(value)),
    compact: (value) => (value === null ? DASH : minus(short.format(value))),
    share: (value) => (value === null ? DASH : percent(value)),
    day: (value) => (value === null ? DASH : day.format(new Date(`${value}T00:00:00Z`))),
    date: (at) => (at === null ? DASH : date.format(at)),
    moment: (at) => moment.format(at),
  }
}
