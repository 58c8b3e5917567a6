import type { InstanceDecision, PlanInstance } from '#shared/model/plan-instance.ts'
import type { FrontierPoint } from '#shared/model/plan.ts'
import { apart, leastOfEachPart } from './instance/parts.ts'
import { InstanceModel } from './instance/model.ts'
import type { Row, Solve } from './instance/linear-model.ts'
import { type Worth, worthOf } from './instance/worth.ts'

export type Frontier = {
  readonly points: FrontierPoint[]
  readonly today: FrontierPoint
  /** The largest relative distance of a point to the best that may exist there; 0 when all are proven. */
  readonly gap: number
}

/** Relative distance to the best from which a point between the ends is left out. */
const FAR = 0.02

/**
 * The efficient frontier of a portfolio: for every number of accounts, from the fewest that still cover what must be covered
 * to all that may stay, the most audience that can be kept. Every point is as sure as `solve` is.
 * @param instance its limits are not looked at: how many accounts stay is what is asked here
 * @param today hours a month that all accounts take as they are run today
 * @param most points at most; between the ends they are spread evenly
 */
export async function frontierOf(
  instance: PlanInstance,
  today: number,
  solve: Solve,
  most: number,
  progress: (done: number, total: number) => void,
): Promise<Frontier> {
  const total = instance.accounts.reduce((sum, { audience }) => sum + audience, 0)
  const everything = worthOf(
    { ...instance, required: [], accounts: instance.accounts.map((account) => ({ ...account, locked: null })) },
    instance.accounts.map(({ id }) => ({ account: id, disposition: 'keep', into: null })),
  )
  const point = ({ accounts, audience, effort }: Worth): FrontierPoint => ({
    accounts,
    audience: Math.round(audience),
    audienceKept: total > 0 ? audience / total : null,
    effort: Math.round(effort),
  })
  const best = async (posed: PlanInstance, known: readonly Row[], wish: Wish): Promise<Found> => {
    const model = new InstanceModel(posed)
    const start = wish.from && model.valuesOf(wish.from.decisions)
    const { status, values, gap } = await solve(model.best(known), { start, proven: wish.proven ?? false })
    if (status !== 'optimal' && status !== 'feasible') throw new Error(`a portfolio that can be planned was ${status}`)
    const decisions = model.decisions(values)
    return { decisions, worth: worthOf(posed, decisions), gap: gap ?? 0 }
  }
  const free: PlanInstance = { ...instance, limits: { brandAudience: [] } }
  const counted: PlanInstance = {
    ...free,
    accounts: instance.accounts.map((account) => ({ ...account, effort: 1 })),
    weights: { audience: 0, effort: 1, risk: 0, migration: 0 },
  }
  const fewest = await best(counted, [], { proven: true })
  const known = fewest.gap === 0 ? leastOfEachPart(free, fewest.decisions) : []
  const { worth: largest } = await best(free, [], {})
  const least = fewest.worth.accounts
  const steps = Math.min(most, largest.accounts - least + 1)
  /** The most audience of the fewest accounts, part by part. */
  const leanest = async (): Promise<Found> => {
    const decisions: InstanceDecision[] = []
    let missing = 0
    for (const part of apart(free, fewest.decisions)) {
      const found = await best(part, leastOfEachPart(part, fewest.decisions), { from: fewest })
      decisions.push(...found.decisions)
      missing += found.gap * found.worth.objective
    }
    const worth = worthOf(free, decisions)
    return { decisions, worth, gap: worth.objective > 0 ? missing / worth.objective : 0 }
  }
  const points = new Map<number, FrontierPoint>()
  let gap = 0
  // Upwards, so that every point begins with the plan of the one before it.
  let last = fewest
  for (let step = 0; step < steps; step += 1) {
    progress(step, steps)
    const share = steps === 1 ? 1 : step / (steps - 1)
    const maxAccounts = Math.round(least + share * (largest.accounts - least))
    last =
      maxAccounts === least && known.length > 0
        ? await leanest()
        : await best({ ...free, limits: { ...free.limits, maxAccounts } }, known, { from: last })
    // A point that may lie far below the best would bend the line; the next one still begins with its plan.
    if (last.gap > FAR && step > 0 && step < steps - 1) continue
    gap = Math.max(gap, last.gap)
    const found = point(last.worth)
    if (!points.has(found.accounts)) points.set(found.accounts, found)
  }
  progress(steps, steps)
  return {
    points: [...points.values()].toSorted((one, other) => one.accounts - other.accounts),
    today: { ...point(everything), effort: Math.round(today) },
    gap,
  }
}

type Wish = { readonly from?: Found; readonly proven?: boolean }
type Found = { readonly decisions: readonly InstanceDecision[]; readonly worth: Worth; readonly gap: number }
