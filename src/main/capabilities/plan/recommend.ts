import type { PlanFacts } from '#main/domain/plan/facts.ts'
import { DEFUNCT, planSummary } from '#main/domain/plan/summary.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import { replaceSuggestions, type SuggestionRow } from '#main/mirror/queries/plan.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { EVERYTHING, neededCells, type PlanHead, planNumbers, planScenario } from '#main/mirror/queries/plan-figures.ts'
import { Refusal } from '#shared/contract/error.ts'
import { PlanLimits, type PlanSummary } from '#shared/model/plan.ts'
import { type JobContext, type JobHandlers, type ReadContext, thenKeep } from '../handler.ts'
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

/** The scenario asked about, or the plan; null while there is no plan. @throws Refusal `not_found` */
export function askedScenario(db: Mirror, id: string | undefined): PlanHead | null {
  const found = planScenario(db, id ?? null)
  if (found === null && id !== undefined) throw new Refusal('not_found', `no scenario ${id}`, { id })
  return found
}

/** What a scenario was asked to keep to when it was last suggested. */
export const limitsOf = ({ limits }: Pick<PlanHead, 'limits'>): PlanLimits =>
  PlanLimits.strip().catch({}).parse(JSON.parse(limits))

/** A scenario, or the plan, in figures; null while there is no plan. */
export function summary(
  { db, now, language }: Pick<ReadContext, 'db' | 'now' | 'language'>,
  scenario?: string,
): PlanSummary | null {
  const of = askedScenario(db, scenario)?.id ?? null
  const numbers = planNumbers(db, EVERYTHING, neededCells(db, EVERYTHING, now, DEFUNCT, of), of)
  return numbers && planSummary(numbers, language)
}

/** What was suggested, ready to be written. */
type Found = {
  readonly scenario: string | undefined
  readonly rows: readonly SuggestionRow[]
  /** JSON: what was asked for, and how sure the suggestion is. */
  readonly limits: string
}

/** Works the suggestion out from the facts as they are now, in the reader: nobody waits for the writer meanwhile. */
async function find(context: JobContext, { scenario, ...limits }: PlanLimits & { scenario?: string | undefined }) {
  const { bestPlan } = await import('./best.ts')
  context.progress(0, 0)
  const facts: PlanFacts = planFacts(context.db, askedScenario(context.db, scenario)?.id ?? null, context.now)
  const { suggestions, solution } = await bestPlan(facts, limits, context)
  const rows = suggestions.map(({ account, disposition, into, why }) => ({
    account,
    disposition,
    into,
    why: JSON.stringify(why),
  }))
  return { scenario, rows, limits: JSON.stringify({ ...limits, solution }) }
}

async function keep(context: JobContext, { scenario: asked, rows, limits }: Found): Promise<PlanSummary> {
  const { db, now } = context
  const scenario =
    askedScenario(db, asked)?.id ??
    (await context.transaction((changes) => planId(db, changes, () => context.newId(), now), 'quiet'))
  await context.facts(() => replaceSuggestions(db, scenario, rows, now, limits))
  const answer = summary(context, scenario)
  if (!answer) throw new Error('the plan is gone')
  return answer
}

export const recommendJobs: JobHandlers<'plan.recommend'> = { 'plan.recommend': thenKeep(find, keep) }
