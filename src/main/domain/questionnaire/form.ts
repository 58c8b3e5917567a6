import type { AskedFact, Addressee, QuestionnaireHead } from '#shared/model/questionnaire.ts'
import type { Language } from '#shared/model/words.ts'
import type { Choice } from './choices.ts'
import type { AnswerKind } from './facts.ts'
import { counted, type QuestionnaireWords } from './words.ts'

/** A question every account of a form may be asked. */
export type Question = {
  readonly fact: AskedFact
  readonly kind: AnswerKind
  readonly label: string
  readonly ask: string
  /** What can be chosen; empty for what is written. */
  readonly choices: readonly Choice[]
}

export type AskedAccount = {
  readonly id: string
  /** What a person knows it by: its handle on its network. */
  readonly name: string
  /** Its display name, where that says more than the handle. */
  readonly title: string | null
  readonly network: string
  readonly brand: string | null
  readonly market: string | null
  readonly address: string | null
  readonly asked: ReadonlySet<AskedFact>
}

/** One questionnaire as it is written, whatever the format. */
export type Form = {
  readonly head: QuestionnaireHead
  /** The day it was made, as people write it. */
  readonly day: string
  readonly questions: readonly Question[]
  readonly accounts: readonly AskedAccount[]
}

/** Whom a form is for, in one line. */
export function forWhom(to: Addressee, words: QuestionnaireWords): string {
  if (to.kind === 'person') return words.for(to.name)
  if (to.kind === 'team') return words.forTeam(to.name)
  return to.kind === 'brand' ? words.forBrand(to.name) : words.forNone
}

export const questionsIn = (accounts: readonly AskedAccount[]): number =>
  accounts.reduce((sum, account) => sum + account.asked.size, 0)

/** How much there is to answer, in one sentence. */
export function leadOf({ accounts }: Form, words: QuestionnaireWords, language: Language): string {
  return words.lead(
    counted('accounts', accounts.length, language),
    counted('questions', questionsIn(accounts), language),
  )
}
