import { STAYING } from '#shared/model/plan.ts'
import type { Activity, Disposition, JourneyStage } from '#shared/model/words.ts'
import type { Mirror } from '../open.ts'
import { activityCase, LATEST_RUN } from './accounts/from.ts'
import {
  DECIDED,
  DISPOSITION,
  DISPOSITION_INTO,
  DISPOSITION_JOIN,
  dispositionOf,
  ofScenario,
  STAYING_SQL,
  TAKING_OVER_SQL,
} from './disposition.ts'
import { FINDING_STATUS } from './finding-status.ts'
import { requiredCells } from './plan-facts.ts'
import { currentFindings } from './current-findings.ts'

/** What a figure is limited to; null takes all. */
export type Scope = { readonly brand: string | null; readonly market: string | null }
export const EVERYTHING: Scope = { brand: null, market: null }

/** Condition on account `a` and its values. Accounts merged away are never counted. */
export function within(scope: Scope, account = 'a'): { sql: string; values: string[] } {
  const parts = [`${account}.merged_into IS NULL`]
  const values: string[] = []
  if (scope.brand !== null) {
    parts.push(`${account}.brand_id = ?`)
    values.push(scope.brand)
  }
  if (scope.market !== null) {
    parts.push(`${account}.market_id = ?`)
    values.push(scope.market)
  }
  return { sql: parts.join(' AND '), values }
}

type DispositionShare = {
  disposition: Disposition
  network: string
  accounts: number
  audience: number
  without_owner: number
}

/** Accounts by disposition and network. */
function dispositionShares(db: Mirror, scope: Scope, scenario: string): DispositionShare[] {
  const where = within(scope)
  return db
    .prepare(
      ofScenario(
        `SELECT ${DISPOSITION} AS disposition, a.network, count(*) AS accounts, coalesce(sum(a.audience), 0) AS audience,
         sum(a.owner_id IS NULL) AS without_owner
       FROM account a${DISPOSITION_JOIN} WHERE ${where.sql} GROUP BY 1, 2`,
        scenario,
      ),
    )
    .all(...where.values) as DispositionShare[]
}

const target = dispositionOf('into_account', 'target')

/** Followers of accounts that merge into one that stays. */
function mergingAudience(db: Mirror, scope: Scope, scenario: string): number {
  const where = within(scope)
  return db
    .prepare(
      ofScenario(
        `SELECT coalesce(sum(a.audience), 0) FROM account a${DISPOSITION_JOIN}
       JOIN account into_account ON into_account.id = ${DISPOSITION_INTO}${target.join}
       WHERE ${where.sql} AND ${DISPOSITION} = 'merge' AND ${target.disposition} IN (${TAKING_OVER_SQL})`,
        scenario,
      ),
    )
    .pluck()
    .get(...where.values) as number
}

/** Open critical and high findings of the newest run: all, and those on accounts that stay. */
function severeByStay(db: Mirror, scope: Scope, scenario: string): { before: number; after: number } {
  const where = within(scope)
  return db
    .prepare(
      ofScenario(
        `WITH severe AS MATERIALIZED (
         SELECT f.account_id, count(*) AS findings
         FROM ${currentFindings()} f JOIN audit_run r ON r.id = f.run_id LEFT JOIN finding_state s ON s.id = f.identity
         WHERE f.run_id = ${LATEST_RUN} AND f.account_id IS NOT NULL AND f.severity IN ('critical', 'high')
           AND ${FINDING_STATUS} IN ('open', 'in_progress') GROUP BY f.account_id
       )
       SELECT coalesce(sum(v.findings), 0) AS before, coalesce(sum(v.findings * (${DISPOSITION} IN (${STAYING_SQL}))), 0) AS after
       FROM severe v JOIN account a ON a.id = v.account_id${DISPOSITION_JOIN} WHERE ${where.sql}`,
        scenario,
      ),
    )
    .get(...where.values) as { before: number; after: number }
}

function decisionCounts(db: Mirror, scope: Scope, scenario: string): { decided: number; locked: number } {
  const where = within(scope)
  return db
    .prepare(
      `SELECT count(*) AS decided, coalesce(sum(d.locked), 0) AS locked FROM scenario s
       JOIN decision d ON d.scenario_id = s.id AND d.superseded_by IS NULL AND d.disposition <> 'undecided'
       JOIN account a ON a.id = d.account_id WHERE s.id = ? AND ${where.sql}`,
    )
    .get(scenario, ...where.values) as { decided: number; locked: number }
}

/** A needed brand × market × stage: how many serve it today and after the plan. */
export type CellCount = {
  brand_id: string
  brand: string
  market_id: string
  market: string
  stage: JourneyStage
  active: number
  dormant: number
  after: number
  minimum: number
}

type StageGroup = {
  brand_id: string
  market_id: string
  stage: JourneyStage
  network: string
  activity: Activity
  disposition: Disposition
  accounts: number
}

/** What a place in the plan is read from: decisions and, where there is none, suggestions; or decisions alone. */
export type Holding = 'plan' | 'decisions'
const HELD: Record<Holding, string> = { plan: DISPOSITION, decisions: DECIDED }

/** Accounts that are not closed, by everything a cell depends on. Stages lead (CROSS JOIN), since most large lists have few; without a plan its joins are left out. */
function stageGroups(db: Mirror, scope: Scope, now: number, scenario: string | null, by: Holding): StageGroup[] {
  const where = within(scope)
  const planned = planScenario(db, scenario) !== null
  return db
    .prepare(
      ofScenario(
        `SELECT a.brand_id, a.market_id, g.stage, a.network, ${activityCase(now)} AS activity, ${planned ? HELD[by] : "'undecided'"} AS disposition, count(*) AS accounts
       FROM account_stage g CROSS JOIN account a ON a.id = g.account_id${planned ? DISPOSITION_JOIN : ''}
       WHERE ${where.sql} AND a.lifecycle <> 'closed' AND a.brand_id IS NOT NULL AND a.market_id IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6`,
        scenario,
      ),
    )
    .all(...where.values) as StageGroup[]
}

/**
 * Every needed cell: required, or named by an account that is not closed. Active accounts serve it
 * today; afterwards those that stay and are active or are put in order (refocus).
 * @param defunct ids of networks that are switched off: nobody is served there
 */
export function neededCells(
  db: Mirror,
  scope: Scope,
  now: number,
  defunct: readonly string[],
  scenario: string | null = null,
  by: Holding = 'plan',
): CellCount[] {
  const names = (table: string): Map<string, string> =>
    new Map(db.prepare(`SELECT id, name FROM ${table}`).raw().all() as [string, string][])
  const brands = names('brand')
  const markets = names('market')
  const cells = new Map<string, CellCount>()
  const cellOf = (brand: string, market: string, stage: JourneyStage): CellCount => {
    const key = `${brand}|${market}|${stage}`
    const known = cells.get(key)
    if (known) return known
    const cell = {
      brand_id: brand,
      brand: brands.get(brand) ?? '',
      market_id: market,
      market: markets.get(market) ?? '',
      stage,
      active: 0,
      dormant: 0,
      after: 0,
      minimum: 1,
    }
    cells.set(key, cell)
    return cell
  }
  for (const group of stageGroups(db, scope, now, scenario, by)) {
    const cell = cellOf(group.brand_id, group.market_id, group.stage)
    if (defunct.includes(group.network)) continue
    if (group.activity === 'active') cell.active += group.accounts
    if (group.activity === 'dormant') cell.dormant += group.accounts
    const serves = group.disposition === 'refocus' || (group.activity === 'active' && STAYING.has(group.disposition))
    if (serves) cell.after += group.accounts
  }
  for (const need of requiredCells(db, scenario)) {
    if ((scope.brand ?? need.brand_id) !== need.brand_id || (scope.market ?? need.market_id) !== need.market_id)
      continue
    const cell = cellOf(need.brand_id, need.market_id, need.stage)
    cell.minimum = Math.max(cell.minimum, need.minimum)
  }
  return [...cells.values()]
}

export type PlanFigures = {
  scenario: PlanHead
  shares: DispositionShare[]
  cells: readonly CellCount[]
  merging: number
  severe: { before: number; after: number }
  decided: number
  locked: number
}
export type PlanHead = { id: string; name: string; limits: string; suggested_at: number | null }

/** A scenario that came back by redo has its decisions and no suggestions: those are computed, and computed anew. */
const HEAD = `SELECT id, name, limits,
  CASE WHEN EXISTS (SELECT 1 FROM suggestion WHERE scenario_id = scenario.id) THEN suggested_at END AS suggested_at FROM scenario`

/** The scenario of this id, or the one that is the plan; null where there is none: before the first suggestion or decision. */
export function planScenario(db: Mirror, scenario: string | null = null): PlanHead | null {
  const row =
    scenario === null ? db.prepare(`${HEAD} WHERE is_plan = 1`).get() : db.prepare(`${HEAD} WHERE id = ?`).get(scenario)
  return (row as PlanHead | undefined) ?? null
}

/** Everything the plan's figures are made of; null while there is no plan. `cells` are the needed ones of the same scope. */
export function planNumbers(
  db: Mirror,
  scope: Scope,
  cells: readonly CellCount[],
  of: string | null = null,
): PlanFigures | null {
  const scenario = planScenario(db, of)
  if (!scenario) return null
  return {
    scenario,
    shares: dispositionShares(db, scope, scenario.id),
    cells,
    merging: mergingAudience(db, scope, scenario.id),
    severe: severeByStay(db, scope, scenario.id),
    ...decisionCounts(db, scope, scenario.id),
  }
}
