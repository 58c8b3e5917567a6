import { type Group, type PortfolioFacts, subjectKey } from './portfolio-facts.ts'
import type { PortfolioRule } from './portfolio-rule.ts'

/** The groups a portfolio rule is decided for: every one there is, and the empty ones it asks for. */
export function subjectsToJudge(rule: PortfolioRule, portfolio: PortfolioFacts): Group[] {
  const groups = new Map(Array.from(portfolio.groups(rule.by), (group) => [subjectKey(group.subject), group]))
  for (const subject of rule.also?.(portfolio) ?? []) {
    const key = subjectKey(subject)
    if (!groups.has(key)) groups.set(key, portfolio.group(rule.by, subject))
  }
  return [...groups.values()]
}
