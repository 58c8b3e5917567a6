import type { Severity } from '#shared/model/words.ts'
import type { AccountFacts } from './account-facts.ts'
import type { Fact } from './fact-words.ts'
import type { Evidence, Rule, Today } from './rule.ts'
import { health, worst } from './score.ts'

/** One rule broken by one account. The identity is the same in every run. */
export type Found = {
  readonly identity: string
  readonly rule: Rule
  readonly facts: Evidence
  /** Accepted or called false by a person: kept as a finding, left out of every count. */
  readonly waived: boolean
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
/** A fact that rules waited for. `accounts` counts every account once, whichever rules waited. */
export type Gap = { readonly fact: Fact; readonly accounts: number; readonly byRule: ReadonlyMap<string, number> }

export type Auditor = {
  /** Decides every rule for one account. */
  judge(facts: AccountFacts): AccountVerdict
  /** Counts over all accounts judged so far. */
  readonly byRule: ReadonlyMap<string, RuleTally>
  gaps(): Gap[]
}

/** The name a finding keeps across runs. */
export const identityOf = (rule: string, account: string): string => `${rule}:${account}`

/** The figures every rule compares with, by rule and name: what a run was made with. */
export function parametersOf(rules: readonly Rule[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    rules.map((rule) => [
      rule.id,
      Object.fromEntries(Object.entries(rule.parameters).map(([name, parameter]) => [name, parameter.default])),
    ]),
  )
}

/**
 * An auditor for one run: every account is judged by every rule, and what could not be decided is counted as a gap.
 * @param waived whether a finding with this identity was accepted or called false
 */
export function auditor(rules: readonly Rule[], today: Today, waived: (identity: string) => boolean): Auditor {
  const parameters = parametersOf(rules)
  const prepared = rules.map((rule) => ({
    rule,
    parameters: parameters[rule.id] ?? {},
    tally: { failed: 0, passed: 0, unknown: 0 },
  }))
  const gaps = new Map<Fact, { accounts: number; byRule: Map<string, number> }>()

  function miss(fact: Fact, rule: string, isFirst: boolean): void {
    const gap = gaps.get(fact) ?? { accounts: 0, byRule: new Map<string, number>() }
    gaps.set(fact, gap)
    if (isFirst) gap.accounts++
    gap.byRule.set(rule, (gap.byRule.get(rule) ?? 0) + 1)
  }

  return {
    byRule: new Map(prepared.map(({ rule, tally }) => [rule.id, tally])),
    gaps: () => [...gaps].map(([fact, gap]) => ({ fact, ...gap })),
    judge(facts) {
      const found: Found[] = []
      const missed = new Set<Fact>()
      const severities: Severity[] = []
      let unknown = 0
      for (const { rule, parameters, tally } of prepared) {
        const verdict = rule.decide(facts, parameters, today)
        if (verdict.verdict === 'pass') tally.passed++
        else if (verdict.verdict === 'unknown') {
          tally.unknown++
          unknown++
          for (const fact of verdict.missing) {
            miss(fact, rule.id, !missed.has(fact))
            missed.add(fact)
          }
        } else {
          const identity = identityOf(rule.id, facts.id)
          const one = { identity, rule, facts: verdict.facts, waived: waived(identity) }
          found.push(one)
          if (one.waived) continue
          tally.failed++
          severities.push(rule.severity)
        }
      }
      return { found, open: severities.length, unknown, health: health(severities), worst: worst(severities) }
    },
  }
}
