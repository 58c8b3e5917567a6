import { dayStart } from './filter-values.ts'

const MONTH_ONLY = /^(\d{4})-(\d{2})$/

/** A date as a person gives it: a day, or a month, which means its first day. Null when it is neither. */
export function listDate(text: string): string | null {
  const month = MONTH_ONLY.exec(text.trim())
  const day = month ? `${month[1]}-${month[2]}-01` : text.trim()
  return dayStart(day) === null ? null : day
}

const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/(?<!\d)((?:19|20)\d{2})[-_. ]?([01]\d)[-_. ]?([0-3]\d)(?!\d)/, ([, y, m, d]) => `${y}-${m}-${d}`],
  [/(?<!\d)([0-3]\d)[-_. ]([01]\d)[-_. ]((?:19|20)\d{2})(?!\d)/, ([, d, m, y]) => `${y}-${m}-${d}`],
  [/(?<!\d)((?:19|20)\d{2})[-_.]([01]\d)(?!\d)/, ([, y, m]) => `${y}-${m}-01`],
]

/** The date a file carries in its name, `accounts-2026-06-15.csv` or `registry.2019-01.yaml`; null where it has none. */
export function dateInName(name: string): string | null {
  for (const [form, write] of FORMS) {
    const found = form.exec(name)
    const day = found ? write(found) : null
    if (day !== null && dayStart(day) !== null) return day
  }
  return null
}

/** A file's name without its date, ending and separators: what the source of its list is probably called. */
export function sourceInName(name: string): string {
  const stem = name.replace(/(\.[a-z][a-z0-9]{1,4}){1,2}$/i, '')
  const bare = FORMS.reduce((text, [form]) => text.replace(form, ' '), stem)
  return bare.replaceAll(/[-_.\s]+/g, ' ').trim()
}
