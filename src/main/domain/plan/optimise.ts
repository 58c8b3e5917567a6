import type { InstanceDecision, PlanInstance, Requirement } from '#shared/model/plan-instance.ts'
import type { PlanFacts } from './facts.ts'
import { greedyWorth } from './instance/greedy.ts'
import { smallestConflict } from './instance/conflict.ts'
import type { LinearSolution, Solve } from './instance/linear-model.ts'
import { InstanceModel } from './instance/model.ts'
import { worthOf } from './instance/worth.ts'
import { type Asked, problemOf } from './problem.ts'
import { type Suggestion, suggestionsOf } from './suggestions.ts'
import { verdictsOf } from './verdicts.ts'

/** The best plan within the limits, and how sure that is. Worths are in followers. */
export type Optimum = {
  readonly suggestions: readonly Suggestion[]
  readonly status: 'optimal' | 'feasible'
  /** Relative distance to the best that may still exist; 0 when proven. */
  readonly gap: number
  readonly objective: number
  /** What letting go of one account after another reaches; null when it finds no plan. */
  readonly greedy: number | null
}
/** Requirements that cannot hold together. */
export type NoPlan = {
  readonly status: 'infeasible'
  readonly conflict: readonly Requirement[]
  readonly smallest: boolean
}

/**
 * The best portfolio: every account kept, merged or let go so that every needed cell stays served, decisions hold, the
 * limits hold and what is reached is worth most beside the hours it takes. See docs/planner.md.
 * @returns null when the time was over before any plan was found
 */
export async function optimise(
  facts: PlanFacts,
  asked: Asked,
  solve: Solve,
  mayGoOn: () => boolean,
): Promise<Optimum | NoPlan | null> {
  const problem = await problemOf(facts, asked, solve)
  const { board, held, instance } = problem
  const model = new InstanceModel(instance)
  const solution = await solve(model.best())
  if (solution.status === 'infeasible') {
    const { conflict, smallest } = await smallestConflict(model, solve, mayGoOn)
    return { status: 'infeasible', conflict: conflict.flatMap((at) => model.requirements[at] ?? []), smallest }
  }
  if (solution.status === 'unknown') return null
  const decisions = checked(instance, model, solution)
  const verdicts = verdictsOf(problem, decisions)
  return {
    suggestions: suggestionsOf(board, verdicts, held),
    status: solution.status,
    gap: solution.gap ?? 0,
    objective: worthOf(instance, decisions).objective,
    greedy: greedyWorth(instance),
  }
}

/** The solver's decisions, counted again by code that knows nothing of the model. */
export function checked(instance: PlanInstance, model: InstanceModel, { values }: LinearSolution): InstanceDecision[] {
  const decisions = model.decisions(values)
  const { breaks } = worthOf(instance, decisions)
  if (breaks.length > 0) throw new Error(`the solver's plan does not hold: ${breaks.join(', ')}`)
  return decisions
}
