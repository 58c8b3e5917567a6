import { type SolveOptions, solveByHighs } from '#main/adapters/solver/highs.ts'
import { coefficient } from '#main/domain/plan/coefficients.ts'
import type { Limits, PlanFacts } from '#main/domain/plan/facts.ts'
import type { LinearModel } from '#main/domain/plan/instance/linear-model.ts'
import { optimise } from '#main/domain/plan/optimise.ts'
import type { Asked } from '#main/domain/plan/problem.ts'
import { retentionRange } from '#main/domain/plan/range.ts'
import { recommend } from '#main/domain/plan/recommend.ts'
import type { Suggestion } from '#main/domain/plan/suggestions.ts'
import { requirementName } from '#main/domain/plan/words/requirement.ts'
import type { StoredSolution } from '#shared/model/plan.ts'
import type { Language } from '#shared/model/words.ts'
import type { JobContext } from '../handler.ts'

/** Accounts up to which the best plan is looked for; beyond, rules suggest one without a proof. */
const MOST = 5000
/** Up to here the best is proven; beyond, one within `NEAR` of the best is good enough. */
const PROVEN = 500
const NEAR = 0.01
const SECONDS = 20
/** Seconds the reason may take why there is no plan. */
const CONFLICT_SECONDS = 10

export type Best = { readonly suggestions: readonly Suggestion[]; readonly solution: StoredSolution }

/** Without any limit a plan keeps the usual share of the audience, where that can be kept. */
export const askedOf = (limits: Limits): Asked =>
  Object.entries(limits).every(([name, value]) => name === 'weights' || value === undefined)
    ? { ...limits, floor: coefficient('audienceFloor') }
    : limits

/** The best plan found and the bound that no plan can pass, in followers. */
function howFar({ incumbent, bound }: Parameters<NonNullable<SolveOptions['stop']>>[0], language: Language): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const figure = (value: number | null): string => (value === null ? '–' : number.format(value))
  return language === 'ru'
    ? `найдено ${figure(incumbent)}, возможно не больше ${figure(bound)}`
    : `${figure(incumbent)} found, at most ${figure(bound)} possible`
}

/**
 * The best plan within the limits; where nothing can hold, or the portfolio is too large to prove anything, what the rules
 * suggest, with the reason.
 * @throws Refusal `cancelled`
 */
export async function bestPlan(
  facts: PlanFacts,
  limits: Limits,
  context: Pick<JobContext, 'progress' | 'language'>,
): Promise<Best> {
  const count = facts.accounts.length
  const asked = askedOf(limits)
  const byRules = (): readonly Suggestion[] => {
    const { maxAccounts, minAudience } = limits
    const floor = asked.floor === undefined ? minAudience : asked.floor
    return recommend(facts, { maxAccounts, minAudience: floor }, (done, total) => context.progress(done, total))
      .suggestions
  }
  const nothing: StoredSolution = {
    status: 'rules',
    gap: null,
    objective: null,
    greedy: null,
    conflict: [],
    conflictIsSmallest: true,
    range: null,
  }
  if (count > MOST) return { suggestions: byRules(), solution: nothing }

  const options: SolveOptions = {
    seconds: SECONDS,
    gap: count > PROVEN ? NEAR : 0,
    stop: (state) => {
      context.progress(0, 0, howFar(state, context.language))
      return false
    },
  }
  const solve = (model: LinearModel) => solveByHighs(model, options)
  const until = Date.now() + CONFLICT_SECONDS * 1000
  const found = await optimise(facts, asked, solve, () => Date.now() < until)
  if (found === null) return { suggestions: byRules(), solution: nothing }
  if (found.status === 'infeasible') {
    const conflict = found.conflict.map((one) => requirementName(one, facts))
    return {
      suggestions: byRules(),
      solution: { ...nothing, status: 'infeasible', conflict, conflictIsSmallest: found.smallest },
    }
  }
  const { suggestions, status, gap, objective, greedy } = found
  const range = count > PROVEN ? null : await retentionRange(facts, asked, solve)
  return { suggestions, solution: { ...nothing, status, gap, objective, greedy, range } }
}
