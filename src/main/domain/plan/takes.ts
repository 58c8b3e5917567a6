import { STAYING, TAKING_OVER } from '#shared/model/plan.ts'
import type { Disposition } from '#shared/model/words.ts'
import { hoursOf, mergeCost, yearlyCost } from './effort.ts'
import type { PlanAccount } from './facts.ts'

/** What holds for an account in a scenario. */
export type Standing = { readonly account: string; readonly disposition: Disposition; readonly into: string | null }

/**
 * Hours a month and euro in the first year that a scenario takes: every account that stays is run as its charter asks and its
 * conversations are answered; every merge into an account that stays is carried out once.
 */
export function whatItTakes(
  accounts: ReadonlyMap<string, PlanAccount>,
  standings: readonly Standing[],
): { hours: number; cost: number } {
  const dispositions = new Map(standings.map(({ account, disposition }) => [account, disposition]))
  let hours = 0
  let cost = 0
  for (const { account: id, disposition, into } of standings) {
    const account = accounts.get(id)
    if (account && STAYING.has(disposition)) {
      hours += hoursOf(account)
      cost += yearlyCost(account)
    }
    if (disposition === 'merge' && into !== null && TAKING_OVER.has(dispositions.get(into) ?? 'undecided'))
      cost += mergeCost()
  }
  return { hours, cost }
}
