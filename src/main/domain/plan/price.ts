import type { InstanceDecision, PlanInstance } from '#shared/model/plan-instance.ts'
import type { PriceOfOverruling } from '#shared/model/plan.ts'
import type { PlanFacts } from './facts.ts'
import type { Solve } from './instance/linear-model.ts'
import { InstanceModel } from './instance/model.ts'
import { worthOf } from './instance/worth.ts'
import { checked } from './optimise.ts'
import { type Asked, type Problem, problemOf } from './problem.ts'
import { requirementName } from './words/requirement.ts'

/** The best plan that every price is told beside. */
export type PriceBasis = { readonly facts: PlanFacts; readonly problem: Problem; readonly best: Solved | null }

/** Works out what the prices of all accounts are told beside: once, as long as nothing changes. */
export async function priceBasis(facts: PlanFacts, asked: Asked, solve: Solve): Promise<PriceBasis> {
  const problem = await problemOf(facts, asked, solve)
  return { facts, problem, best: await solved(problem.instance, solve) }
}

/**
 * What it costs to decide one account the other way: the best plan in which it goes instead of staying, or stays instead of
 * going, beside the best plan. Everything else may be arranged anew.
 * @returns null where the account is not the plan's to decide: gone already, decided, or nothing else can hold; `unproven`
 *   where the time was over before both plans were proven best, because their difference would say nothing
 */
export async function priceOfOverruling(
  { facts, problem, best }: PriceBasis,
  id: string,
  solve: Solve,
): Promise<PriceOfOverruling | 'unproven' | null> {
  const account = problem.instance.accounts.find((one) => one.id === id)
  if (!account || problem.held.has(id) || problem.settled.verdicts.has(id)) return null
  if (best === null) return null
  const stays = best.decisions.some((one) => one.account === id && one.disposition === 'keep')
  const other = await solved(overruled(problem, id, stays ? 'close' : 'keep'), solve, best.decisions)
  if (other === null) return null
  if (!best.proven || !other.proven) return 'unproven'
  const lost = stays ? cellsLost(problem.instance, other.decisions) : []
  return {
    instead: stays ? 'go' : 'stay',
    accounts: other.worth.accounts - best.worth.accounts,
    audience: Math.round(other.worth.audience - best.worth.audience),
    hours: other.worth.effort - best.worth.effort,
    worth: Math.round(other.worth.objective - best.worth.objective),
    uncovered: lost.map((cell) => requirementName({ kind: 'cell', cell, min: 1 }, facts)),
  }
}

type Solved = {
  readonly decisions: readonly InstanceDecision[]
  readonly worth: ReturnType<typeof worthOf>
  readonly proven: boolean
}

/** @param near decisions of a plan that differs little: the search begins there */
async function solved(
  instance: PlanInstance,
  solve: Solve,
  near?: readonly InstanceDecision[],
): Promise<Solved | null> {
  const model = new InstanceModel(instance)
  const solution = await solve(model.best(), { start: near && model.valuesOf(near), proven: true })
  if (solution.status !== 'optimal' && solution.status !== 'feasible') return null
  const decisions = checked(instance, model, solution)
  return { decisions, worth: worthOf(instance, decisions), proven: solution.status === 'optimal' }
}

/** The same problem with one account decided; cells that it alone could serve are given up with it. */
function overruled({ instance }: Problem, id: string, locked: 'keep' | 'close'): PlanInstance {
  const covers = new Set(instance.accounts.find((one) => one.id === id)?.covers)
  const accounts = instance.accounts.map((one) =>
    // Let go, it may still merge; kept by a person, it merges nowhere.
    one.id === id
      ? locked === 'keep'
        ? { ...one, mergeInto: [], locked }
        : { ...one, covers: [], value: 0, effort: GONE }
      : one,
  )
  const serving = (cell: unknown): number =>
    accounts.filter((one) => one.locked !== 'close' && one.covers.some((own) => own === cell)).length
  const required =
    locked === 'keep'
      ? instance.required
      : instance.required.map((one) =>
          covers.has(one.cell) ? { ...one, min: Math.min(one.min, serving(one.cell)) } : one,
        )
  return { ...instance, accounts, required }
}

/** Hours that keep an account out of every plan, while it may still merge. */
const GONE = 1_000_000

/** Cells that the plan leaves with fewer accounts than they need. */
function cellsLost({ accounts, required }: PlanInstance, decisions: readonly InstanceDecision[]): string[] {
  const kept = new Set(decisions.filter(({ disposition }) => disposition === 'keep').map(({ account }) => account))
  return required
    .filter(({ cell, min }) => accounts.filter((one) => kept.has(one.id) && one.covers.includes(cell)).length < min)
    .map(({ cell }) => String(cell))
}
