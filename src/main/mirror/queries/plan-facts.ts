import type { Activity, Disposition, JourneyStage, Lifecycle, Severity, TeamFunction } from '#shared/model/words.ts'
import type { Mirror } from '../open.ts'
import { NEEDS_HELP } from './conversations/needs-help.ts'
import { activityCase, DAY_MS, LATEST_RUN } from './accounts/from.ts'
import { FINDING_STATUS } from './finding-status.ts'
import { currentFindings } from './current-findings.ts'
import { HEALTH, HEALTH_JOIN, WORST_SEVERITY } from './health.ts'

export type PlanFactRow = {
  id: string
  network: string
  handle: string
  display_name: string | null
  external_id: string | null
  lifecycle: Lifecycle
  brand_id: string | null
  brand: string | null
  market_id: string | null
  market: string | null
  team_id: string | null
  team: string | null
  function: TeamFunction | null
  language: string | null
  audience: number | null
  last_post_at: number | null
  activity: Activity
  owner_id: string | null
  owner_left_on: string | null
  health: number | null
  worst: Severity | null
  has_purpose: number
}

/** Findings of the newest run nobody settled. */
const OPEN_FINDINGS = `FROM ${currentFindings()} f JOIN audit_run r ON r.id = f.run_id LEFT JOIN finding_state s ON s.id = f.identity
  WHERE f.run_id = ${LATEST_RUN} AND f.account_id IS NOT NULL AND ${FINDING_STATUS} IN ('open', 'in_progress')`

/** Every account with what the planner looks at, in the order of the rows. */
export function planAccounts(db: Mirror, now: number): PlanFactRow[] {
  return db
    .prepare(
      `SELECT a.id, a.network, a.handle, a.display_name, a.external_id, a.lifecycle, a.brand_id, b.name AS brand, a.market_id, m.name AS market,
         a.team_id, t.name AS team, t.function, a.language, a.audience, a.last_post_at, ${activityCase(now)} AS activity,
         a.owner_id, o.left_on AS owner_left_on, ${HEALTH} AS health, ${WORST_SEVERITY} AS worst,
         EXISTS (SELECT 1 FROM purpose p WHERE p.id = a.id AND coalesce(p.what, p.why) IS NOT NULL) AS has_purpose
       FROM account a
       LEFT JOIN brand b ON b.id = a.brand_id LEFT JOIN market m ON m.id = a.market_id LEFT JOIN team t ON t.id = a.team_id
       LEFT JOIN person o ON o.id = a.owner_id
       ${HEALTH_JOIN}
       WHERE a.merged_into IS NULL ORDER BY a.rid`,
    )
    .all() as PlanFactRow[]
}

const listed = <V>(rows: Iterable<unknown>): Map<string, V[]> => {
  const map = new Map<string, V[]>()
  for (const [id, value] of rows as Iterable<[string, V]>) {
    const list = map.get(id)
    if (list) list.push(value)
    else map.set(id, [value])
  }
  return map
}

export const planStages = (db: Mirror): Map<string, JourneyStage[]> =>
  listed(
    db
      .prepare(
        "SELECT account_id, stage FROM account_stage ORDER BY account_id, CASE stage WHEN 'before' THEN 1 WHEN 'during' THEN 2 ELSE 3 END",
      )
      .raw()
      .iterate(),
  )

/** Accounts with an open finding of one rule in the newest run. */
export function accountsWithFinding(db: Mirror, rule: string): Set<string> {
  return new Set(db.prepare(`SELECT f.account_id ${OPEN_FINDINGS} AND f.rule = ?`).pluck().all(rule) as string[])
}

/** Open critical and high findings of the newest run per account. */
export function severeFindings(db: Mirror): Map<string, number> {
  return new Map(
    db
      .prepare(`SELECT f.account_id, count(*) ${OPEN_FINDINGS} AND f.severity IN ('critical', 'high') GROUP BY 1`)
      .raw()
      .all() as [string, number][],
  )
}

export type PlanService = { conversations: number; needed: number; neverReached: number; late: number; reached: number }

/** Conversations per account that began after `since`; late is more than `lateHours` until a resolving team had it. */
export function planService(db: Mirror, since: number, until: number, lateHours: number): Map<string, PlanService> {
  const rows = db
    .prepare(
      `SELECT account_id, count(*) AS conversations, sum(needs_help = 1) AS needed,
         sum(needs_help = 1 AND reached_resolver_at IS NULL) AS neverReached,
         sum(needs_help = 1 AND reached_resolver_at - started_at > ?) AS late,
         sum(needs_help = 1 AND reached_resolver_at IS NOT NULL) AS reached
       FROM (SELECT c.account_id, c.started_at, c.reached_resolver_at, ${NEEDS_HELP} AS needs_help FROM conversation c
         WHERE c.started_at > ? AND c.started_at <= ?) GROUP BY account_id`,
    )
    .all(lateHours * 3_600_000, since, until) as (Record<keyof PlanService, number | null> & { account_id: string })[]
  return new Map(
    rows.map((row) => [
      row.account_id,
      {
        conversations: row.conversations ?? 0,
        needed: row.needed ?? 0,
        neverReached: row.neverReached ?? 0,
        late: row.late ?? 0,
        reached: row.reached ?? 0,
      },
    ]),
  )
}

/** The period service is judged over: it ends with the newest message, or now. */
export function servicePeriod(db: Mirror, now: number, days: number): { since: number; until: number } {
  const newest = db.prepare('SELECT max(last_at) FROM conversation').pluck().get() as number | null
  const until = Math.min(now, newest ?? now)
  return { since: until - days * DAY_MS, until }
}

export function heldDecisions(
  db: Mirror,
  scenario: string,
): { account: string; disposition: Disposition; into: string | null }[] {
  return db
    .prepare(
      `SELECT account_id AS account, disposition, into_id AS "into" FROM decision WHERE scenario_id = ? AND superseded_by IS NULL AND disposition <> 'undecided'`,
    )
    .all(scenario) as { account: string; disposition: Disposition; into: string | null }[]
}

export type RequiredRow = {
  brand_id: string
  brand: string
  market_id: string
  market: string
  stage: JourneyStage
  minimum: number
}

/** Cells that must be served: of the scenario, and those that hold for every scenario. */
export function requiredCells(db: Mirror, scenario: string | null = null): RequiredRow[] {
  return db
    .prepare(
      `SELECT r.brand_id, b.name AS brand, r.market_id, m.name AS market, r.stage, max(r.minimum) AS minimum
       FROM required_cell r JOIN brand b ON b.id = r.brand_id JOIN market m ON m.id = r.market_id
       WHERE r.scenario_id IS NULL OR r.scenario_id = coalesce(?, (SELECT id FROM scenario WHERE is_plan = 1))
       GROUP BY r.brand_id, r.market_id, r.stage`,
    )
    .all(scenario) as RequiredRow[]
}

export function declaredDifferent(db: Mirror): [string, string][] {
  return db.prepare('SELECT account_id, other_id FROM not_same').raw().all() as [string, string][]
}

/** Teams of these functions, in the order of the functions. */
export function resolvingTeams(
  db: Mirror,
  functions: readonly TeamFunction[],
): { id: string; name: string; market: string | null }[] {
  return db
    .prepare(
      `SELECT t.id, t.name, t.market_id AS market FROM json_each(?) j JOIN team t ON t.function = j.value ORDER BY j.key, t.name`,
    )
    .all(JSON.stringify(functions)) as { id: string; name: string; market: string | null }[]
}
