import type { InstanceAccount, InstanceDecision, InstanceKey, PlanInstance } from '#shared/model/plan-instance.ts'
import { worthOf } from './worth.ts'

/**
 * A plan by hand's rule, to show what the optimiser gains: keep everything that may be kept, then let go, one after another,
 * of the account whose going improves the plan most (or costs least while a limit is broken) as long as no cell needs it.
 * @returns its objective; null when it breaks a requirement
 */
export function greedyWorth(instance: PlanInstance): number | null {
  const state = beginning(instance)
  for (;;) {
    const account = bestToLetGo(instance, state)
    if (account === null) break
    letGo(instance, state, account)
  }
  const worth = worthOf(instance, decisionsOf(instance, state.kept))
  return worth.breaks.length === 0 ? worth.objective : null
}

/** What is still kept, what every needed cell could do without, and the sums that have limits. */
type State = {
  readonly kept: Map<InstanceKey, InstanceAccount>
  readonly spare: Map<InstanceKey, number>
  effort: number
  spend: number
  audience: number
  readonly brands: Map<InstanceKey | null, number>
}

function beginning(instance: PlanInstance): State {
  const kept = new Map(
    instance.accounts.filter(({ locked }) => locked !== 'close').map((account) => [account.id, account]),
  )
  const state: State = { kept, spare: spareCover(instance, kept), effort: 0, spend: 0, audience: 0, brands: new Map() }
  for (const account of instance.accounts) {
    state.effort += kept.has(account.id) ? account.effort : 0
    state.spend += kept.has(account.id) ? account.spend : wayTaken(instance, kept, account).spend
    const audience = kept.has(account.id) ? account.audience : followersOfMerge(instance, kept, account)
    state.audience += audience
    state.brands.set(account.brand ?? null, (state.brands.get(account.brand ?? null) ?? 0) + audience)
  }
  return state
}

function bestToLetGo(instance: PlanInstance, state: State): InstanceAccount | null {
  const { kept, spare, audience } = state
  const { minAudience, brandAudience } = instance.limits
  const over = isOver(instance, state)
  let best: { account: InstanceAccount; gain: number } | null = null
  for (const account of kept.values()) {
    if (account.locked === 'keep' || account.covers.some((cell) => spare.get(cell) === 0)) continue
    const lost = account.audience - followersOfMerge(instance, kept, account)
    if (audience - lost < (minAudience ?? 0)) continue
    const floor = brandAudience.find(({ brand }) => brand === account.brand)?.min ?? 0
    if ((state.brands.get(account.brand ?? null) ?? 0) - lost < floor) continue
    const gain = gainOfLeaving(instance, kept, account)
    if ((over || gain > 0) && (best === null || gain > best.gain)) best = { account, gain }
  }
  return best?.account ?? null
}

/** More than the limits of number, effort or budget allow. */
function isOver({ limits }: PlanInstance, { kept, effort, spend }: State): boolean {
  const { maxAccounts, maxEffort, maxBudget } = limits
  const within = (value: number, limit: number | null | undefined): boolean =>
    limit === null || limit === undefined || value <= limit
  return !(within(kept.size, maxAccounts) && within(effort, maxEffort) && within(spend, maxBudget))
}

function letGo(instance: PlanInstance, state: State, account: InstanceAccount): void {
  state.kept.delete(account.id)
  state.effort -= account.effort
  const way = wayTaken(instance, state.kept, account)
  state.spend -= account.spend - way.spend
  const lost = account.audience * (1 - way.retention)
  state.audience -= lost
  state.brands.set(account.brand ?? null, (state.brands.get(account.brand ?? null) ?? 0) - lost)
  for (const cell of new Set(account.covers)) {
    const left = state.spare.get(cell)
    if (left !== undefined) state.spare.set(cell, left - 1)
  }
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

/** Followers that come along in the best merge into a kept account; those of accounts that merged before are not looked at again. */
function followersOfMerge(instance: PlanInstance, kept: Kept, account: InstanceAccount): number {
  return wayTaken(instance, kept, account).retention * account.audience
}

/** What the best merge keeps and costs; nothing where closing is better. */
function wayTaken(instance: PlanInstance, kept: Kept, account: InstanceAccount): { retention: number; spend: number } {
  const { into } = bestMerge(instance, kept, account)
  return account.mergeInto.find(({ id }) => id === into) ?? { retention: 0, spend: 0 }
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
