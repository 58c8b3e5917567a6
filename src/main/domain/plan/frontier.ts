import type { PlanInstance } from '#shared/model/plan-instance.ts'
import type { FrontierPoint } from '#shared/model/plan.ts'
import { InstanceModel } from './instance/model.ts'
import type { Solve } from './instance/linear-model.ts'
import { type Worth, worthOf } from './instance/worth.ts'

export type Frontier = { readonly points: FrontierPoint[]; readonly today: FrontierPoint }

/**
 * The efficient frontier of a portfolio: for every number of accounts, from the fewest that still cover what must be covered
 * to all that may stay, the most audience that can be kept. Every point is as sure as `solve` is.
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
  const best = async (changed: Partial<PlanInstance>): Promise<Worth> => {
    const posed = { ...instance, ...changed }
    const model = new InstanceModel(posed)
    const { status, values } = await solve(model.best())
    if (status !== 'optimal' && status !== 'feasible') throw new Error(`a portfolio that can be planned was ${status}`)
    return worthOf(posed, model.decisions(values))
  }
  const fewest = await best({
    accounts: instance.accounts.map((account) => ({ ...account, effort: 1 })),
    weights: { audience: 0, effort: 1, risk: 0, migration: 0 },
  })
  const largest = await best({})
  const steps = Math.min(most, largest.accounts - fewest.accounts + 1)
  const points = new Map<number, FrontierPoint>()
  for (let step = 0; step < steps; step += 1) {
    progress(step, steps)
    const share = steps === 1 ? 1 : step / (steps - 1)
    const maxAccounts = Math.round(fewest.accounts + share * (largest.accounts - fewest.accounts))
    const found = point(await best({ limits: { ...instance.limits, maxAccounts } }))
    if (!points.has(found.accounts)) points.set(found.accounts, found)
  }
  progress(steps, steps)
  return {
    points: [...points.values()].toSorted((one, other) => one.accounts - other.accounts),
    today: { ...point(everything), effort: Math.round(today) },
  }
}
