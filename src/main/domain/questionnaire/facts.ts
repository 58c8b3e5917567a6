import { AskedFact } from '#shared/model/questionnaire.ts'

/** How a fact is answered, and with that how its cell is typed. */
export type AnswerKind = 'text' | 'lines' | 'site' | 'day' | 'flag' | 'choice'

const KINDS: Readonly<Record<AskedFact, AnswerKind>> = {
  owner: 'choice',
  backup_owner: 'choice',
  brand: 'choice',
  market: 'choice',
  team: 'choice',
  language: 'choice',
  display_name: 'text',
  website: 'site',
  verified: 'flag',
  opened_on: 'day',
  reviewed_on: 'day',
  access: 'choice',
  two_factor: 'flag',
  proven_on: 'day',
  who: 'lines',
  what: 'lines',
  when: 'lines',
  where: 'lines',
  why: 'lines',
  how: 'lines',
  extent: 'lines',
  stages: 'choice',
  goal: 'choice',
}

export const kindOf = (fact: AskedFact): AnswerKind => KINDS[fact]

/** In the order in which a questionnaire asks. */
export const ASKED_FACTS: readonly AskedFact[] = AskedFact.options

export const isAskedFact = (fact: string): fact is AskedFact => Object.hasOwn(KINDS, fact)

/** The columns of `account` that hold a fact as it is written. */
export const ACCOUNT_COLUMN = {
  owner: 'owner_id',
  backup_owner: 'backup_owner_id',
  brand: 'brand_id',
  market: 'market_id',
  team: 'team_id',
  language: 'language',
  display_name: 'display_name',
  website: 'website',
  verified: 'verified',
  opened_on: 'opened_on',
  reviewed_on: 'reviewed_on',
} as const satisfies Partial<Record<AskedFact, string>>

/** The journey stages an account can serve together, as one choice. */
export const STAGE_CHOICES = [
  'before',
  'during',
  'after',
  'before+during',
  'during+after',
  'before+after',
  'before+during+after',
] as const
