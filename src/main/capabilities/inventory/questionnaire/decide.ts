import { answerReader } from '#main/domain/questionnaire/answer.ts'
import { choicesOf, type Registers } from '#main/domain/questionnaire/choices.ts'
import { ACCOUNT_COLUMN, isAskedFact, kindOf } from '#main/domain/questionnaire/facts.ts'
import type { AnswerReason } from '#main/domain/questionnaire/reasons.ts'
import { wordsIn } from '#main/domain/questionnaire/words.ts'
import { type AnsweredAccount, answeredAccounts, answerRegisters, bitOf } from '#main/mirror/queries/questionnaire.ts'
import type { AnsweredQuestionnaire, AskedFact, GivenAnswer } from '#shared/model/questionnaire.ts'
import { JourneyStage, type Language } from '#shared/model/words.ts'
import type { JobContext } from '../../handler.ts'

export type RefusedFor = AnswerReason | 'not_a_date' | 'text_too_long'

/** What becomes of one answer. `from` and `to` are words a person reads; `value` is what the workspace keeps. */
export type Decided = { readonly answer: GivenAnswer; readonly account: AnsweredAccount | null } & (
  | {
      readonly result: 'updated' | 'unchanged'
      readonly fact: AskedFact
      readonly value: string
      readonly from: string | null
      readonly to: string
    }
  | {
      readonly result: 'rejected'
      readonly reason: RefusedFor
      /** What the inventory has meanwhile, where that is the reason. */
      readonly now?: string | null
    }
)

/** Where the inventory has learned another value since the question was asked: it stays, or the answer counts. */
export type OnConflict = 'keep' | 'take'

/**
 * Decides every answer against the inventory as it is: one that fills what is not known is taken, one that says what is
 * known already changes nothing, and every other one is refused by name.
 */
export function decideAnswers(
  context: Pick<JobContext, 'db' | 'now' | 'language' | 'progress'>,
  { answers, asked }: AnsweredQuestionnaire,
  conflicts: OnConflict,
): Decided[] {
  const { db, now, language } = context
  const today = new Date(now).toISOString().slice(0, 10)
  const registers = answerRegisters(db, today)
  const read = answerReader(registers, today)
  const find = rememberLast(answeredAccounts(db, today))
  const said = new Map<string, string>()
  const decide = (answer: GivenAnswer): Decided => {
    const account = answer.account === null ? null : find(answer.account)
    const refused = (reason: RefusedFor, more: object = {}): Decided => ({
      answer,
      account,
      result: 'rejected',
      reason,
      ...more,
    })
    if (!account) return refused('answer_unknown_account')
    const { fact } = answer
    if (!isAskedFact(fact)) return refused('answer_unknown_question')
    if (!asked.get(account.id)?.has(fact)) return refused('answer_not_asked')
    const found = read(fact, answer.text)
    if ('reason' in found) return refused(found.reason)
    const { value } = found
    const key = `${account.id} ${fact}`
    const before = said.get(key)
    if (before !== undefined && before !== value) return refused('answer_twice')
    const odd = oddity(account, fact, value, said)
    if (odd) return refused(odd)
    said.set(key, value)
    const words = { registers, language }
    const taken = { answer, account, fact, value, to: inWords(fact, value, words) }
    if (before !== undefined) return { ...taken, result: 'unchanged', from: taken.to }
    if ((account.bits & bitOf(fact)) !== 0) return { ...taken, result: 'updated', from: null }
    const current = currentOf(account, fact)
    if (holds(account, fact, value)) return { ...taken, result: 'unchanged', from: taken.to }
    const known = current === null ? null : inWords(fact, current, words)
    return conflicts === 'take'
      ? { ...taken, result: 'updated', from: known }
      : refused('answer_changed', { now: known })
  }
  return answers.map((answer, at) => {
    if (at % 200 === 0) context.progress(at, answers.length)
    return decide(answer)
  })
}

/** Answers stand account by account. */
function rememberLast(find: (id: string) => AnsweredAccount | null): (id: string) => AnsweredAccount | null {
  let last: { id: string; account: AnsweredAccount | null } | null = null
  return (id) => (last?.id === id ? last : (last = { id, account: find(id) })).account
}

/** What cannot be although the answer can be read. */
function oddity(
  account: AnsweredAccount,
  fact: AskedFact,
  value: string,
  said: ReadonlyMap<string, string>,
): AnswerReason | null {
  if (fact === 'backup_owner' && value === (said.get(`${account.id} owner`) ?? account.owner_id))
    return 'answer_is_owner'
  if ((fact === 'two_factor' || fact === 'proven_on') && account.access.length === 0) return 'answer_no_access'
  return fact === 'access' && account.owner_id === null ? 'answer_no_access' : null
}

/** What the inventory has for a fact, in the form of an answer. */
function currentOf(account: AnsweredAccount, fact: AskedFact): string | null {
  switch (fact) {
    case 'access':
      return account.access[0]?.way ?? null
    case 'two_factor':
      return account.access.every((entry) => entry.two_factor === 1) ? '1' : '0'
    case 'proven_on':
      return account.access.reduce<string | null>(
        (first, { proven_on: day }) => (first === null || (day ?? '') < first ? day : first),
        null,
      )
    case 'stages':
      return JourneyStage.options.filter((stage) => account.stages.includes(stage)).join('+')
    case 'goal':
      return account.goals[0] ?? null
    default:
      return account.values[fact in ACCOUNT_COLUMN ? ACCOUNT_COLUMN[fact as keyof typeof ACCOUNT_COLUMN] : fact] ?? null
  }
}

/** Whether the inventory says what the answer says. */
function holds(account: AnsweredAccount, fact: AskedFact, value: string): boolean {
  if (fact === 'goal') return account.goals.includes(value)
  if (fact === 'access')
    return account.access.some(({ person_id: person, way }) => person === account.owner_id && way === value)
  return currentOf(account, fact) === value
}

/** A kept value as a person reads it. */
function inWords(
  fact: AskedFact,
  value: string,
  { registers, language }: { registers: Registers; language: Language },
): string {
  if (fact === 'website' && value === '') return wordsIn(language).none
  if (kindOf(fact) === 'day')
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(value))
  return choicesOf(fact, registers, language).find(({ id }) => id === value)?.label ?? value
}
