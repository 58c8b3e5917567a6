import type { Severity } from '#shared/model/words.ts'
import type { AccountFacts } from './account-facts.ts'
import type { Fact } from './fact-words.ts'
import { gapBook, type Gap } from './gap-book.ts'
import { type PortfolioFacts, type Subject, subjectKey } from './portfolio-facts.ts'
import type { AnyRule, PortfolioRule } from './portfolio-rule.ts'
import type { Evidence, Rule, Today } from './rule.ts'
import type { Applied, RuleSet } from './rule-set.ts'
import { health, worst } from './score.ts'
import { subjectsToJudge } from './subjects.ts'

/** One rule broken. The identity is the same in every run. */
type Broken<R extends AnyRule> = {
  readonly identity: string
  readonly rule: R
  readonly severity: Severity
  readonly facts: Evidence
  /** Accepted or called false by a person: kept as a finding, left out of every count. */
  readonly waived: boolean
}
/** A rule broken by one account. */
export type Found = Broken<Rule>
/** A rule broken by the portfolio in one of its parts, with the accounts that are concerned. */
export type PortfolioFound = Broken<PortfolioRule> & {
  readonly subject: Subject
  readonly accounts: readonly string[]
}

/** What all rules say of one account. Counts and health leave waived findings out. */
export type AccountVerdict = {
  readonly found: readonly Found[]
  readonly open: number
  readonly unknown: number
  readonly health: number
  readonly worst: Severity | null
}

export type RuleTally = { failed: number; passed: number; unknown: number }

export type Auditor = {
  /** Decides every rule for one account. */
  judge(facts: AccountFacts): AccountVerdict
  /** Decides every rule for every part of the portfolio; asked once, after all accounts were judged. */
  judgePortfolio(portfolio: PortfolioFacts): PortfolioFound[]
  /** Counts over everything judged so far: accounts, and for a portfolio rule its subjects. */
  readonly byRule: ReadonlyMap<string, RuleTally>
  gaps(): Gap[]
}

/** The name a finding keeps across runs: its rule and the account or subject it is about. */
export const identityOf = (rule: string, about: string): string => `${rule}:${about}`

const counted = <R extends AnyRule>(rules: readonly Applied<R>[]) =>
  rules.map((one) => ({ ...one, tally: { failed: 0, passed: 0, unknown: 0 } }))

/**
 * An auditor for one run: every account is judged by every rule, and what could not be decided is counted as a gap.
 * @param waived whether a finding with this identity was accepted or called false
 */
export function auditor(set: RuleSet, today: Today, waived: (identity: string) => boolean): Auditor {
  const forAccounts = counted(set.account)
  const forPortfolio = counted(set.portfolio)
  const gaps = gapBook(set.portfolio.flatMap(({ rule }) => rule.needs))

  return {
    byRule: new Map([...forAccounts, ...forPortfolio].map(({ rule, tally }) => [rule.id, tally])),
    gaps: gaps.all,
    judge(facts) {
      const found: Found[] = []
      const missed: Fact[] = []
      const severities: Severity[] = []
      let unknown = 0
      for (const { rule, severity, parameters, tally } of forAccounts) {
        const verdict = rule.decide(facts, parameters, today)
        if (verdict.verdict === 'pass') tally.passed++
        else if (verdict.verdict === 'unknown') {
          tally.unknown++
          unknown++
          for (const fact of verdict.missing) {
            const isFirst = !missed.includes(fact)
            gaps.miss(fact, rule.id, facts.id, isFirst)
            if (isFirst) missed.push(fact)
          }
        } else {
          const identity = identityOf(rule.id, facts.id)
          const one = { identity, rule, severity, facts: verdict.facts, waived: waived(identity) }
          found.push(one)
          if (one.waived) continue
          tally.failed++
          severities.push(severity)
        }
      }
      return { found, open: severities.length, unknown, health: health(severities), worst: worst(severities) }
    },
    judgePortfolio(portfolio) {
      const found: PortfolioFound[] = []
      for (const { rule, severity, parameters, tally } of forPortfolio) {
        for (const group of subjectsToJudge(rule, portfolio)) {
          const verdict = rule.decide(group, portfolio, parameters, today)
          if (verdict.verdict === 'pass') tally.passed++
          else if (verdict.verdict === 'unknown') {
            tally.unknown++
            for (const fact of verdict.missing) gaps.missAll(fact, rule.id, verdict.accounts)
          } else {
            const identity = identityOf(rule.id, subjectKey(group.subject))
            const { facts, accounts } = verdict
            const one = { identity, rule, severity, subject: group.subject, facts, accounts, waived: waived(identity) }
            found.push(one)
            if (!one.waived) tally.failed++
          }
        }
      }
      return found
    },
  }
}
