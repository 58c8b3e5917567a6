import type { Disposition } from '#shared/model/words.ts'
import { entities, type Row } from '../entities.ts'
import type { Mirror } from '../open.ts'
import { DISPOSITION, DISPOSITION_INTO, DISPOSITION_JOIN, dispositionOf, ofScenario } from './disposition.ts'

export type ScenarioRow = { id: string; name: string; is_plan: number; created_at: number; limits: string }

/** Every scenario that is not put away: the plan first, then the oldest. */
export function scenarioRows(db: Mirror): ScenarioRow[] {
  return db
    .prepare(
      'SELECT id, name, is_plan, created_at, limits FROM scenario WHERE put_away_at IS NULL ORDER BY is_plan DESC, created_at, id',
    )
    .all() as ScenarioRow[]
}

/** The id of the scenario of this name, also of one that is put away; capitals do not matter. */
export function scenarioNamed(db: Mirror, name: string): { id: string; put_away_at: number | null } | null {
  const wanted = name.toLocaleLowerCase()
  const rows = db.prepare('SELECT id, name, put_away_at FROM scenario').all() as {
    id: string
    name: string
    put_away_at: number | null
  }[]
  return rows.find((row) => row.name.toLocaleLowerCase() === wanted) ?? null
}

/** What holds for an account in a scenario: decided, else suggested, else `undecided`. */
export type StandingRow = { account: string; disposition: Disposition; into: string | null }

/** What holds for every account in a scenario. */
export function standings(db: Mirror, scenario: string): StandingRow[] {
  return db
    .prepare(
      ofScenario(
        `SELECT a.id AS account, ${DISPOSITION} AS disposition, ${DISPOSITION_INTO} AS "into"
         FROM account a${DISPOSITION_JOIN} WHERE a.merged_into IS NULL`,
        scenario,
      ),
    )
    .all() as StandingRow[]
}

/** Everything a decision says but for which scenario it was made in and what supersedes it. */
const SAID = entities.decision.filter((column) => column !== 'scenario_id' && column !== 'superseded_by')

/** The decisions of a scenario that nothing supersedes, in the order in which they were made, as they are written. */
export function decisionsInForce(db: Mirror, scenario: string): Row<'decision'>[] {
  return db
    .prepare(
      `SELECT ${SAID.join(', ')} FROM decision
       WHERE scenario_id = ? AND superseded_by IS NULL AND disposition <> 'undecided' ORDER BY decided_at, id`,
    )
    .all(scenario) as Row<'decision'>[]
}

/** Cells that one scenario alone requires. */
export function ownCells(
  db: Mirror,
  scenario: string,
): { brand_id: string; market_id: string; stage: string; minimum: number }[] {
  return db
    .prepare('SELECT brand_id, market_id, stage, minimum FROM required_cell WHERE scenario_id = ?')
    .all(scenario) as ReturnType<typeof ownCells>
}

/** Gives a scenario the suggestions of another, with when they were made and under which limits. Must run inside a transaction. */
export function copySuggestions(db: Mirror, from: string, to: string): void {
  db.prepare(
    `INSERT INTO suggestion (scenario_id, account_id, disposition, into_id, why)
     SELECT ?, account_id, disposition, into_id, why FROM suggestion WHERE scenario_id = ?`,
  ).run(to, from)
  db.prepare(
    `UPDATE scenario SET (limits, suggested_at) = (SELECT limits, suggested_at FROM scenario WHERE id = ?) WHERE id = ?`,
  ).run(from, to)
}

export type MergeLine = {
  id: string
  name: string
  network: string
  brand: string | null
  market: string | null
  audience: number | null
  decided: number
  locked: number
  into_id: string
  into_name: string
  into_brand: string | null
  into_market: string | null
  into_audience: number | null
  into_disposition: Disposition
}

const target = dispositionOf('x', 'target')

/** Every merge of a scenario with both its ends: the largest account that takes over first, then the largest that goes. */
export function mergeLines(db: Mirror, scenario: string): MergeLine[] {
  return db
    .prepare(
      ofScenario(
        `SELECT a.id, a.handle AS name, a.network, b.name AS brand, m.name AS market, a.audience,
           plan_decision.id IS NOT NULL AS decided, coalesce(plan_decision.locked, 0) AS locked,
           x.id AS into_id, x.handle AS into_name, xb.name AS into_brand, xm.name AS into_market, x.audience AS into_audience,
           ${target.disposition} AS into_disposition
         FROM account a${DISPOSITION_JOIN}
         JOIN account x ON x.id = ${DISPOSITION_INTO}${target.join}
         LEFT JOIN brand b ON b.id = a.brand_id LEFT JOIN market m ON m.id = a.market_id
         LEFT JOIN brand xb ON xb.id = x.brand_id LEFT JOIN market xm ON xm.id = x.market_id
         WHERE a.merged_into IS NULL AND ${DISPOSITION} = 'merge'
         ORDER BY x.audience DESC NULLS LAST, x.rid, a.audience DESC NULLS LAST, a.rid`,
        scenario,
      ),
    )
    .all() as MergeLine[]
}
