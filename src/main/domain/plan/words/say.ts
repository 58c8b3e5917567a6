import type { Language } from '#shared/model/words.ts'

/** Numbers and plurals of one language. */
export type Say = {
  number(value: number): string
  /** A share, 0 to 1, as a percentage without decimals; never "0 %" for something. */
  percent(share: number): string
  /** Times as many: whole numbers from 10 on, one decimal below. */
  times(ratio: number): string
  /** Picks the form that goes with the number, by the rules of the language. */
  plural(count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string
  /** `a, b and c` */
  list(parts: readonly string[]): string
  language(code: string): string
}

const made = new Map<Language, Say>()

/** How numbers are written in a language; made once. */
export function sayIn(language: Language): Say {
  const known = made.get(language)
  if (known) return known
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const decimals = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const rules = new Intl.PluralRules(language)
  // British lists: the product writes no comma before the last "and".
  const lists = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' })
  const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  const say: Say = {
    number: (value) => numbers.format(value),
    percent: (share) => (share > 0 && share < 0.01 ? `<1\u00a0%` : `${numbers.format(share * 100)}\u00a0%`),
    times: (ratio) => (ratio >= 10 ? numbers.format(ratio) : decimals.format(ratio)),
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
    list: (parts) => lists.format(parts),
    language: (code) => (/^[a-z]{2,3}(-[A-Za-z]+)?$/.test(code) ? (languages.of(code) ?? code) : code),
  }
  made.set(language, say)
  return say
}
