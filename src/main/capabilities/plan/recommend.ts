import type { Limits } from '#main/domain/plan/facts.ts'
import { DEFUNCT, planSummary } from '#main/domain/plan/summary.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import { replaceSuggestions } from '#main/mirror/queries/plan.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { EVERYTHING, neededCells, planNumbers, planScenario } from '#main/mirror/queries/plan-figures.ts'
import type { PlanSummary } from '#shared/model/plan.ts'
import type { JobHandlers, ReadContext } from '../handler.ts'
import { planFacts } from './facts.ts'

/** What the plan is called until somebody renames it. */
const PLAN_NAME = 'Plan'

/** The id of the plan, made on first need: a scenario is people's, so it goes through the change log. */
export function planId(db: Mirror, changes: ChangeWriter, newId: () => string, now: number): string {
  const known = planScenario(db)
  if (known) return known.id
  const id = newId()
  changes.insert('scenario', id, { name: PLAN_NAME, is_plan: 1, created_at: now })
  return id
}

/** The plan in figures; null while there is none. */
export function summary({ db, now, language }: Pick<ReadContext, 'db' | 'now' | 'language'>): PlanSummary | null {
  const numbers = planNumbers(db, EVERYTHING, neededCells(db, EVERYTHING, now, DEFUNCT))
  return numbers && planSummary(numbers, language)
}

export const recommendJobs: JobHandlers<'plan.recommend'> = {
  'plan.recommend': {
    thread: 'writer',
    async run(context, { maxAccounts, minAudience }) {
      const { bestPlan } = await import('./best.ts')
      const { db, now } = context
      context.progress(0, 0)
      const limits: Limits = { maxAccounts, minAudience }
      const facts = planFacts(db, planScenario(db)?.id ?? null, now)
      const { suggestions, solution } = await bestPlan(facts, limits, context)
      const scenario =
        planScenario(db)?.id ??
        (await context.transaction((changes) => planId(db, changes, () => context.newId(), now), 'quiet'))
      const rows = suggestions.map(({ account, disposition, into, why }) => ({
        account,
        disposition,
        into,
        why: JSON.stringify(why),
      }))
      await context.facts(() => replaceSuggestions(db, scenario, rows, now, JSON.stringify({ ...limits, solution })))
      const answer = summary(context)
      if (!answer) throw new Error('the plan is gone')
      return answer
    },
  },
}
