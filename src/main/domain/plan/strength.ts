import { ACTIVITY_WEIGHT, coefficient } from './coefficients.ts'
import type { PlanAccount } from './facts.ts'

/**
 * What an account is worth to the portfolio, in followers reached: its audience, discounted by
 * silence and poor health, plus the requests for help it brought to a team that resolves them.
 */
export function strength(account: PlanAccount): number {
  const reach = ((account.audience ?? 0) + coefficient('baseAudience')) * ACTIVITY_WEIGHT[account.activity]
  const order = account.health === null ? 0.75 : 0.5 + account.health / 200
  return reach * order + coefficient('helpWeight') * (account.service?.reached ?? 0)
}

/** Strongest first; ids break ties, so that the same facts always give the same plan. */
export function byStrength(strengths: ReadonlyMap<string, number>): (one: PlanAccount, other: PlanAccount) => number {
  return (one, other) => (strengths.get(other.id) ?? 0) - (strengths.get(one.id) ?? 0) || (one.id < other.id ? -1 : 1)
}

/** How many times the audience of `small` the one of `large` is; null when either is unknown or nothing. */
export function timesLarger(large: PlanAccount, small: PlanAccount): number | null {
  if (large.audience === null || !small.audience) return null
  return large.audience / small.audience
}
