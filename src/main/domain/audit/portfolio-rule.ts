import type { Severity } from '#shared/model/words.ts'
import type { Fact } from './fact-words.ts'
import { largestShares } from './largest-shares.ts'
import type { Dimension, Group, PortfolioFacts, Share, Subject } from './portfolio-facts.ts'
import type { Evidence, Parameter, Rule, RuleGroup, RuleText, Today } from './rule.ts'

/** As for an account; fail and unknown name the accounts that are concerned. */
export type PortfolioVerdict =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'fail'; readonly facts: Evidence; readonly accounts: readonly string[] }
  | { readonly verdict: 'unknown'; readonly missing: readonly Fact[]; readonly accounts: readonly Pick<Share, 'id'>[] }

type Parameters = Readonly<Record<string, Parameter>>

/**
 * One check over the whole portfolio, decided once for every subject. `version` rises whenever the same facts could get
 * another answer. `decide` may look at its group and at the registers only: that is what lets an edit of one account
 * re-evaluate just the subjects this account is or was in. A rule that looks further says so by `by: []`. Of each member it
 * sees what it says it `reads`, and what findings name accounts by: an edit of anything else leaves it alone.
 */
export type PortfolioRule<P extends Parameters = Parameters, K extends keyof Share = keyof Share> = {
  readonly id: string
  readonly version: number
  readonly group: RuleGroup
  readonly severity: Severity
  /** The first one is the threshold shown for the rule. */
  readonly parameters: P
  /** Every fact that `decide` may answer to be missing. */
  readonly needs: readonly Fact[]
  /** What accounts are put together by; each group is a subject with a verdict of its own. */
  readonly by: readonly Dimension[]
  /** What `decide` looks at in a member, beside its id, name and audience. */
  readonly reads: readonly K[]
  /** Subjects that are judged although no account may be there: an empty group is then what is decided. */
  also?(portfolio: PortfolioFacts): readonly Subject[]
  decide(
    group: Group<Pick<Share, K | Naming>>,
    portfolio: PortfolioFacts,
    parameters: Readonly<Record<keyof P, number>>,
    today: Today,
  ): PortfolioVerdict
  readonly text: { readonly en: RuleText; readonly ru: RuleText }
}

/** Either kind of rule, where only what both have is looked at. */
export type AnyRule = Rule | PortfolioRule

/** Keeps the names of a rule's parameters known to its `decide`. */
export const portfolioRule = <const P extends Parameters, K extends keyof Share = never>(
  one: PortfolioRule<P, K>,
): PortfolioRule<P, K> => one

/** What a finding names an account by, the largest first. */
export type Naming = 'id' | 'name' | 'audience'
type Named = Pick<Share, Naming>

export const fine: PortfolioVerdict = { verdict: 'pass' }

/** Names told in the evidence, and accounts the finding can open; their number is told in full. */
const MOST_NAMES = 12
const MOST_KEPT = 200

/** A failed check that concerns some accounts: they are named in the evidence, the largest audience first. */
export function failAt(facts: Evidence, shares: Iterable<Named>): PortfolioVerdict {
  const { largest, count } = largestShares(shares, MOST_KEPT)
  const names = largest.slice(0, MOST_NAMES).map((share) => share.name)
  const named = names.length < count ? `${names.join(', ')} …` : names.join(', ')
  return {
    verdict: 'fail',
    facts: count === 0 ? facts : { ...facts, accounts: named, account_count: count },
    accounts: largest.map((share) => share.id),
  }
}

/** Nothing can be claimed because some accounts lack facts. */
export const unknownAt = (missing: readonly Fact[], accounts: readonly Pick<Share, 'id'>[]): PortfolioVerdict => ({
  verdict: 'unknown',
  missing,
  accounts,
})
