import type { Severity } from '#shared/model/words.ts'
import type { AnyRule, PortfolioRule } from './portfolio-rule.ts'
import type { Rule } from './rule.ts'

/** A rule as one run uses it: with the severity and the figures it is given there. */
export type Applied<R extends AnyRule> = {
  readonly rule: R
  readonly severity: Severity
  readonly parameters: Readonly<Record<string, number>>
}

/** What a run decides by. */
export type RuleSet = {
  readonly account: readonly Applied<Rule>[]
  readonly portfolio: readonly Applied<PortfolioRule>[]
}

/** The figures a rule compares with when nothing else is said. */
export const defaultsOf = (rule: AnyRule): Record<string, number> =>
  Object.fromEntries(Object.entries(rule.parameters).map(([name, parameter]) => [name, parameter.default]))

const asItIs = <R extends AnyRule>(rule: R): Applied<R> => ({
  rule,
  severity: rule.severity,
  parameters: defaultsOf(rule),
})

/** Rules as they are written. */
export const asWritten = (account: readonly Rule[], portfolio: readonly PortfolioRule[] = []): RuleSet => ({
  account: account.map(asItIs),
  portfolio: portfolio.map(asItIs),
})

/** The figures every rule of a set compares with, by rule and name: what a run was made with. */
export function parametersOf({ account, portfolio }: RuleSet): Record<string, Record<string, number>> {
  return Object.fromEntries([...account, ...portfolio].map(({ rule, parameters }) => [rule.id, { ...parameters }]))
}

/** The severity of every rule of a set, by rule. */
export const severitiesOf = ({ account, portfolio }: RuleSet): Record<string, Severity> =>
  Object.fromEntries([...account, ...portfolio].map(({ rule, severity }) => [rule.id, severity]))
