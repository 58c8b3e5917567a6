import type { PlanAccount } from './facts.ts'
import type { UnknownFact } from './reason.ts'

/** What would have to be known of an account to judge it. */
export function unknownFacts(account: PlanAccount): UnknownFact[] {
  const facts: UnknownFact[] = []
  if (account.audience === null) facts.push('audience')
  if (account.silentDays === null) facts.push('last-post')
  if (account.stages.length === 0) facts.push('stages')
  if (!account.brand) facts.push('brand')
  if (!account.market) facts.push('market')
  return facts
}
