import { webDomain } from '#main/domain/audit/web-domain.ts'
import { looksSecret } from '#main/domain/people/secret.ts'
import { dayStart } from '#shared/model/filter-values.ts'
import type { AskedFact } from '#shared/model/questionnaire.ts'
import { Language } from '#shared/model/words.ts'
import { type Choice, choicesOf, type Registers } from './choices.ts'
import { kindOf } from './facts.ts'
import type { AnswerReason } from './reasons.ts'
import { wordsIn } from './words.ts'

/** An answer as the workspace keeps it, or why it cannot be kept. */
export type ReadAnswer = { readonly value: string } | { readonly reason: AnswerReason | 'not_a_date' | 'text_too_long' }

const LONGEST = { text: 300, lines: 10_000, site: 2000 } as const

const fold = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase()

/** Reads answers against what can be chosen; what was chosen in either language is understood. */
export function answerReader(registers: Registers, today: string): (fact: AskedFact, text: string) => ReadAnswer {
  const known = new Map<AskedFact, ReadonlyMap<string, string>>()
  const choices = (fact: AskedFact): ReadonlyMap<string, string> => {
    const found =
      known.get(fact) ?? byLabel(Language.options.flatMap((language) => [...choicesOf(fact, registers, language)]))
    known.set(fact, found)
    return found
  }
  return (fact, given) => {
    const text = given.trim()
    const kind = kindOf(fact)
    if (kind === 'choice' || kind === 'flag') {
      const value = choices(fact).get(fold(text))
      return value === undefined ? { reason: 'answer_not_a_choice' } : { value }
    }
    if (kind === 'day') return readDay(text, today)
    if (text.length > LONGEST[kind]) return { reason: 'text_too_long' }
    if (kind === 'site') return readSite(text)
    return looksSecret(text) ? { reason: 'answer_secret' } : { value: text }
  }
}

function byLabel(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const { id, label } of choices) {
    map.set(fold(id), id)
    if (!map.has(fold(label))) map.set(fold(label), id)
  }
  return map
}

function readDay(text: string, today: string): ReadAnswer {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || dayStart(iso) === null) return { reason: 'not_a_date' }
  return iso > today ? { reason: 'day_in_future' } : { value: iso }
}

/** Nothing behind the profile is an answer too: an empty link, which is not the same as an unknown one. */
function readSite(text: string): ReadAnswer {
  if (Language.options.some((language) => fold(text) === wordsIn(language).none)) return { value: '' }
  if (/\s/.test(text) || webDomain(text) === null) return { reason: 'not_an_address' }
  return { value: text }
}
