import type { Due } from '../contract/reports.ts'
import type { Language } from '../model/words.ts'
import * as digest from './reports-digest.ts'

/** One notification: what is due in words, and the deep link to its rows. */
export type Reminder = { readonly text: string; readonly link: string }

const OPEN = 'status:open,in_progress'
const audit = (filter: string): string => `#/audit?filter=${encodeURIComponent(filter)}`

/** What is due as notifications, one a kind; nothing that is zero. The words are those of the digest. */
export function reminderLines(due: Due, language: Language): Reminder[] {
  const words: Readonly<Record<string, string>> = language === 'ru' ? digest.ru : digest.en
  const rules = new Intl.PluralRules(language)
  const counted = (stem: string, n: number): string =>
    (words[`${stem}_${rules.select(n)}`] ?? words[`${stem}_other`] ?? '').replace(
      '{{n}}',
      new Intl.NumberFormat(language).format(n),
    )
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const waves = due.waves.map(({ name, what, on }) =>
    (words[what === 'starts' ? 'digestWaveStarts' : 'digestWaveEnds'] ?? '')
      .replace('{{name}}', () => name)
      .replace('{{day}}', day.format(new Date(`${on}T12:00:00Z`))),
  )
  return [
    ...(due.reviews > 0
      ? [{ text: counted('digestReviews', due.reviews), link: audit(`rule:review-overdue ${OPEN}`) }]
      : []),
    ...(due.waivers > 0
      ? [{ text: counted('digestWaivers', due.waivers), link: audit('is:waiver-ending status:accepted') }]
      : []),
    ...(waves.length > 0 ? [{ text: waves.join('; '), link: '#/plan?view=waves' }] : []),
  ]
}
