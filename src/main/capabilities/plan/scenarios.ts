import { coefficient } from '#main/domain/plan/coefficients.ts'
import { hoursToday } from '#main/domain/plan/effort.ts'
import { whatItTakes } from '#main/domain/plan/takes.ts'
import { planScenario } from '#main/mirror/queries/plan-figures.ts'
import {
  copySuggestions,
  decisionsInForce,
  ownCells,
  scenarioNamed,
  scenarioRows,
  standings,
} from '#main/mirror/queries/scenarios.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { ScenarioSummary } from '#shared/model/plan.ts'
import type { CommandHandlers, QueryHandlers, WriteContext } from '../handler.ts'
import { planFacts } from './facts.ts'
import { askedScenario, limitsOf, planId, summary } from './recommend.ts'

const MONTHS = 12

export const scenarioQueries: QueryHandlers<'plan.scenarios'> = {
  'plan.scenarios': (context) => {
    const { db, now } = context
    const { accounts } = planFacts(db, null, now)
    const byId = new Map(accounts.map((account) => [account.id, account]))
    const scenarios = scenarioRows(db).flatMap((row): ScenarioSummary[] => {
      const figures = summary(context, row.id)
      if (figures === null) return []
      const takes = whatItTakes(byId, standings(db, row.id))
      return [{ ...figures, ...takes, isPlan: row.is_plan === 1, createdAt: row.created_at, limits: limitsOf(row) }]
    })
    const hours = accounts.reduce((sum, account) => sum + hoursToday(account), 0)
    return { scenarios, today: { hours, cost: MONTHS * hours * coefficient('hourCost') } }
  },
}

/** @throws Refusal `exists` where another scenario has the name */
function checkName({ db }: WriteContext, name: string, own: string | null): void {
  const taken = scenarioNamed(db, name)
  if (taken !== null && taken.id !== own) throw new Refusal('exists', `there is a scenario ${name}`, { value: name })
}

export const scenarioCommands: CommandHandlers<'plan.copyScenario' | 'plan.changeScenario' | 'plan.promote'> = {
  'plan.copyScenario': (context, { from, name }) => {
    const { db, changes, now, newId } = context
    checkName(context, name, null)
    const source = askedScenario(db, from)?.id ?? planId(db, changes, newId, now)
    const scenario = newId()
    changes.insert('scenario', scenario, { name, is_plan: 0, created_at: now })
    for (const decision of decisionsInForce(db, source))
      changes.insert('decision', newId(), { ...decision, scenario_id: scenario })
    for (const cell of ownCells(db, source))
      changes.insert('required_cell', newId(), { ...cell, scenario_id: scenario })
    copySuggestions(db, source, scenario)
    return { scenario }
  },

  'plan.changeScenario': (context, { scenario, name, putAway }) => {
    const { db, changes, now } = context
    const head = askedScenario(db, scenario)
    if (name !== undefined) checkName(context, name, scenario)
    const plan = planScenario(db)
    if (putAway && plan?.id === scenario)
      throw new Refusal('conflict', 'the plan cannot be put away', { id: scenario, reason: 'plan' })
    const changed = changes.update('scenario', scenario, {
      ...(name === undefined ? {} : { name }),
      // Its name is free for another one.
      ...(putAway ? { put_away_at: now, name: `${name ?? head?.name ?? ''} (${scenario.slice(-8)})` } : {}),
    })
    return { changed: changed ? 1 : 0 }
  },

  'plan.promote': ({ db, changes }, { scenario }) => {
    askedScenario(db, scenario)
    const plan = planScenario(db)
    if (plan?.id === scenario) return { changed: 0 }
    // First the old one: only one may be the plan at any moment.
    if (plan) changes.update('scenario', plan.id, { is_plan: 0 })
    changes.update('scenario', scenario, { is_plan: 1, put_away_at: null })
    return { changed: 1 }
  },
}
