import type { InstanceAccount, InstanceDecision, InstanceKey, PlanInstance } from '#shared/model/plan-instance.ts'

/** What a set of decisions is worth, and what it needs; `breaks` names in short what does not hold. */
export type Worth = {
  readonly objective: number
  readonly accounts: number
  readonly effort: number
  readonly spend: number
  /** Kept audience and the share of merged audience that follows. */
  readonly audience: number
  readonly breaks: readonly string[]
}

/** Rounding of sums of so many figures; anything larger is a real breach. */
const ROUNDING = 1e-6

/**
 * Σ kept audience·value·audience + Σ merged i→j audience·value(j)·retention·audience(i) − effort − risk − migration, each
 * times its weight, added up in the order of the accounts; and whether every requirement holds. Written apart from the
 * model, so that each checks the other.
 */
export function worthOf(instance: PlanInstance, decisions: readonly InstanceDecision[]): Worth {
  const { accounts, weights } = instance
  const byId = new Map<InstanceKey, InstanceAccount>(accounts.map((account) => [account.id, account]))
  const fate = new Map<InstanceKey, InstanceDecision>(decisions.map((decision) => [decision.account, decision]))
  const sum: Sum = {
    objective: 0,
    accounts: 0,
    effort: 0,
    spend: 0,
    audience: 0,
    brands: new Map(),
    covered: new Map(),
    breaks: [],
  }
  for (const account of accounts) {
    const { disposition, into } = fate.get(account.id) ?? CLOSED
    if (account.locked && disposition !== account.locked) sum.breaks.push(`lock ${account.id}`)
    if (disposition === 'keep') addKept(sum, account, weights)
    if (disposition !== 'merge') continue
    const way = account.mergeInto.find(({ id }) => id === into)
    const target = into === null ? undefined : byId.get(into)
    if (!way || !target || fate.get(target.id)?.disposition !== 'keep') {
      sum.breaks.push(`merge ${account.id}`)
      continue
    }
    sum.objective += weights.audience * target.value * way.retention * account.audience - weights.migration * way.cost
    sum.spend += way.spend
    addAudience(sum, account, way.retention * account.audience)
  }
  const { objective, accounts: kept, effort, spend, audience } = sum
  return { objective, accounts: kept, effort, spend, audience, breaks: [...sum.breaks, ...brokenBy(sum, instance)] }
}

const CLOSED = { disposition: 'close', into: null } as const

type Sum = {
  objective: number
  accounts: number
  effort: number
  spend: number
  audience: number
  readonly brands: Map<InstanceKey, number>
  readonly covered: Map<InstanceKey, number>
  readonly breaks: string[]
}

function addKept(sum: Sum, account: InstanceAccount, weights: PlanInstance['weights']): void {
  sum.objective += weights.audience * account.value * account.audience
  sum.objective -= weights.effort * account.effort + weights.risk * account.risk
  sum.accounts += 1
  sum.effort += account.effort
  sum.spend += account.spend
  addAudience(sum, account, account.audience)
  for (const cell of new Set(account.covers)) sum.covered.set(cell, (sum.covered.get(cell) ?? 0) + 1)
}

function addAudience(sum: Sum, { brand }: InstanceAccount, audience: number): void {
  sum.audience += audience
  if (brand !== null && brand !== undefined) sum.brands.set(brand, (sum.brands.get(brand) ?? 0) + audience)
}

/** Cells and limits that a sum does not keep. */
function brokenBy(sum: Sum, { required, limits }: PlanInstance): string[] {
  const cells = required.filter(({ cell, min }) => (sum.covered.get(cell) ?? 0) < min).map(({ cell }) => `cell ${cell}`)
  const slack = (limit: number): number => ROUNDING * Math.max(1, Math.abs(limit))
  const { maxAccounts, maxEffort, maxBudget, minAudience, brandAudience } = limits
  return [
    ...cells,
    ...(sum.accounts > (maxAccounts ?? Number.POSITIVE_INFINITY) ? ['maxAccounts'] : []),
    ...(sum.effort > (maxEffort ?? Number.POSITIVE_INFINITY) + slack(maxEffort ?? 0) ? ['maxEffort'] : []),
    ...(sum.spend > (maxBudget ?? Number.POSITIVE_INFINITY) + slack(maxBudget ?? 0) ? ['maxBudget'] : []),
    ...brandAudience
      .filter(({ brand, min }) => (sum.brands.get(brand) ?? 0) < min - slack(min))
      .map(({ brand }) => `brandAudience ${brand}`),
    ...(sum.audience < (minAudience ?? 0) - slack(minAudience ?? 0) ? ['minAudience'] : []),
  ]
}
