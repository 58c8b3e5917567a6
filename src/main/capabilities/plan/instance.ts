import { z } from 'zod'
import { Refusal } from '#shared/contract/error.ts'
import { type InstanceAnswer, PlanInstance } from '#shared/model/plan-instance.ts'
import type { Language } from '#shared/model/words.ts'
import { solveByHighs, type SolveOptions } from '#main/adapters/solver/highs.ts'
import { faultOf } from '#main/domain/plan/instance/check.ts'
import { smallestConflict } from '#main/domain/plan/instance/conflict.ts'
import { greedyWorth } from '#main/domain/plan/instance/greedy.ts'
import type { LinearModel } from '#main/domain/plan/instance/linear-model.ts'
import { InstanceModel } from '#main/domain/plan/instance/model.ts'
import { worthOf } from '#main/domain/plan/instance/worth.ts'

/** Seconds a plan may take, and those the reason why there is none may take. */
const PLAN_SECONDS = 60
const CONFLICT_SECONDS = 30

/**
 * Reads a bare planning instance.
 * @throws Refusal `bad_instance` naming the place and what is wrong there
 */
export function readInstance(file: string, json: unknown, language: Language = 'en'): PlanInstance {
  const parsed = PlanInstance.safeParse(json, { error: z.locales[language]().localeError })
  const refuse = (why: string): Refusal => new Refusal('bad_instance', why, { file, why })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = issue?.path.map(String).join('.') ?? ''
    throw refuse(`${place === '' ? '' : `${place}: `}${issue?.message ?? 'no planning instance'}`)
  }
  const fault = faultOf(parsed.data)
  if (fault !== null) throw refuse(fault[language])
  return parsed.data
}

/**
 * Solves an instance to a proven optimum, or says which requirements cannot hold together. Occupies its thread meanwhile.
 * @param seconds after which the best plan found so far is the answer
 */
export async function solveInstance(
  instance: PlanInstance,
  { seconds = PLAN_SECONDS, gap = 0, stop }: Partial<SolveOptions> = {},
): Promise<InstanceAnswer> {
  const model = new InstanceModel(instance)
  const solution = await solveByHighs(model.best(), { seconds, gap, ...(stop ? { stop } : {}) })
  const nothing = { objective: null, decisions: [], conflict: [], conflictIsSmallest: true, greedy: null }
  if (solution.status === 'infeasible') {
    const until = Date.now() + CONFLICT_SECONDS * 1000
    const solve = (relaxed: LinearModel) => solveByHighs(relaxed, { seconds: CONFLICT_SECONDS, gap: 0 })
    const { conflict, smallest } = await smallestConflict(model, solve, () => Date.now() < until)
    return {
      ...nothing,
      status: 'infeasible',
      gap: null,
      conflict: conflict.flatMap((at) => model.requirements[at] ?? []),
      conflictIsSmallest: smallest,
    }
  }
  if (solution.status === 'unknown') return { ...nothing, status: 'unknown', gap: null }
  const decisions = model.decisions(solution.values)
  const worth = worthOf(instance, decisions)
  if (worth.breaks.length > 0) throw new Error(`the solver's plan does not hold: ${worth.breaks.join(', ')}`)
  return {
    ...nothing,
    status: solution.status,
    gap: solution.gap,
    objective: worth.objective,
    decisions,
    greedy: greedyWorth(instance),
  }
}
