import type { Language, Severity } from '#shared/model/words.ts'
import type { AccountFacts } from './account-facts.ts'
import type { EvidenceKey } from './evidence.ts'
import type { Fact } from './fact-words.ts'
import type { Format } from './format.ts'

/** The day and the moment an audit is made for; rules never ask the machine. */
export type Today = { readonly day: string; readonly at: number }

/** What a finding rests on, as it was; shown in words by `evidenceOf`. */
export type Evidence = Readonly<Partial<Record<EvidenceKey, string | number>>>

/** Unknown is a third answer: a fact is missing, so neither pass nor fail can be claimed. */
export type Verdict =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'fail'; readonly facts: Evidence }
  | { readonly verdict: 'unknown'; readonly missing: readonly Fact[] }

/** A figure a rule compares with, and where its default comes from. */
export type Parameter = {
  readonly default: number
  readonly unit: 'days' | 'minutes' | 'share' | 'conversations' | 'accounts' | 'followers' | 'posts'
  readonly source: Readonly<Record<Language, string>>
  /** Null where the source gives none. */
  readonly year: number | null
}

export type RuleGroup =
  | 'activity'
  | 'coverage'
  | 'identity'
  | 'impostors'
  | 'lifecycle'
  | 'network'
  | 'overlap'
  | 'ownership'
  | 'profile'
  | 'purpose'
  | 'service'
  | 'strategy'

export type RuleText = {
  readonly title: string
  /** One line with the facts of this finding. */
  message(facts: Evidence, format: Format): string
  /** Why it is a rule. */
  readonly explanation: string
  readonly remedy: readonly string[]
}

type Parameters = Readonly<Record<string, Parameter>>

/** One check of one account. `version` rises whenever the same facts could get another answer. */
export type Rule<P extends Parameters = Parameters> = {
  readonly id: string
  readonly version: number
  readonly group: RuleGroup
  readonly severity: Severity
  /** The first one is the threshold shown for the rule. */
  readonly parameters: P
  /** Every fact that `decide` may answer to be missing. */
  readonly needs: readonly Fact[]
  decide(facts: AccountFacts, parameters: Readonly<Record<keyof P, number>>, today: Today): Verdict
  readonly text: { readonly en: RuleText; readonly ru: RuleText }
}

export const pass: Verdict = { verdict: 'pass' }
export const fail = (facts: Evidence = {}): Verdict => ({ verdict: 'fail', facts })
export const unknown = (...missing: Fact[]): Verdict => ({ verdict: 'unknown', missing })

/** Keeps the names of a rule's parameters known to its `decide`. */
export const rule = <const P extends Parameters>(one: Rule<P>): Rule<P> => one
