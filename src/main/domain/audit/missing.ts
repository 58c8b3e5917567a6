import type { AccountFacts } from './account-facts.ts'
import type { Rule, Today } from './rule.ts'

/**
 * Facts of an account without which rules cannot be decided, each with the rules that wait for it.
 * @param asked the rules to decide by, and their figures
 */
export function missingFacts(
  rules: readonly Rule[],
  asked: Readonly<Record<string, Readonly<Record<string, number>>>>,
  facts: AccountFacts,
  today: Today,
): Map<string, string[]> {
  const missing = new Map<string, string[]>()
  for (const rule of rules) {
    const parameters = asked[rule.id]
    if (parameters === undefined) continue
    const verdict = rule.decide(facts, parameters, today)
    if (verdict.verdict !== 'unknown') continue
    for (const fact of verdict.missing) missing.set(fact, [...(missing.get(fact) ?? []), rule.id])
  }
  return missing
}
