import type { InstanceAccount, InstanceDecision, InstanceKey, PlanInstance } from '#shared/model/plan-instance.ts'
import { worthOf } from './worth.ts'

/**
 * A plan by hand's rule, to show what the optimiser gains: keep everything that may be kept, then let go, one after another,
 * of the account whose going improves the plan most (or costs least while a limit is broken) as long as no cell needs it.
 * @returns its objective; null when it breaks a requirement
 */
export function greedyWorth(instance: PlanInstance): number | null {
  const { maxAccounts, maxEffort } = instance.limits
  const kept = new Map(
    instance.accounts.filter(({ locked }) => locked !== 'close').map((account) => [account.id, account]),
  )
  const spare = spareCover(instance, kept)
  let effort = 0
  for (const account of kept.values()) effort += account.effort
  for (;;) {
    const over =
      kept.size > (maxAccounts ?? Number.POSITIVE_INFINITY) || effort > (maxEffort ?? Number.POSITIVE_INFINITY)
    let best: { account: InstanceAccount; gain: number } | null = null
    for (const account of kept.values()) {
      if (account.locked === 'keep' || account.covers.some((cell) => spare.get(cell) === 0)) continue
      const gain = gainOfLeaving(instance, kept, account)
      if ((over || gain > 0) && (best === null || gain > best.gain)) best = { account, gain }
    }
    if (best === null) break
    kept.delete(best.account.id)
    effort -= best.account.effort
    for (const cell of new Set(best.account.covers)) {
      const left = spare.get(cell)
      if (left !== undefined) spare.set(cell, left - 1)
    }
  }
  const worth = worthOf(instance, decisionsOf(instance, kept))
  return worth.breaks.length === 0 ? worth.objective : null
}

type Kept = ReadonlyMap<InstanceKey, InstanceAccount>

/** How many of the kept accounts every required cell could do without. */
function spareCover({ required }: PlanInstance, kept: Kept): Map<InstanceKey, number> {
  const spare = new Map(required.filter(({ min }) => min > 0).map(({ cell, min }) => [cell, 0 - min]))
  for (const account of kept.values())
    for (const cell of new Set(account.covers)) {
      const covered = spare.get(cell)
      if (covered !== undefined) spare.set(cell, covered + 1)
    }
  return spare
}

/** What the best merge of an account into a kept one is worth; 0 for closing. */
function bestMerge(
  { weights }: PlanInstance,
  kept: Kept,
  account: InstanceAccount,
): { worth: number; into: InstanceKey | null } {
  let best: { worth: number; into: InstanceKey | null } = { worth: 0, into: null }
  if (account.locked === 'close') return best
  for (const { id, retention, cost } of account.mergeInto) {
    const target = kept.get(id)
    if (!target) continue
    const worth = weights.audience * target.value * retention * account.audience - weights.migration * cost
    if (worth > best.worth) best = { worth, into: id }
  }
  return best
}

function gainOfLeaving(instance: PlanInstance, kept: Kept, account: InstanceAccount): number {
  const { weights } = instance
  const stays =
    weights.audience * account.value * account.audience - weights.effort * account.effort - weights.risk * account.risk
  return bestMerge(instance, kept, account).worth - stays
}

function decisionsOf(instance: PlanInstance, kept: Kept): InstanceDecision[] {
  return instance.accounts.map((account): InstanceDecision => {
    if (kept.has(account.id)) return { account: account.id, disposition: 'keep', into: null }
    const { into } = bestMerge(instance, kept, account)
    return { account: account.id, disposition: into === null ? 'close' : 'merge', into }
  })
}
