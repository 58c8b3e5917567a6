import type { Cell } from '#shared/model/exchange.ts'
import { entities, isEntity } from '../entities.ts'
import type { Mirror } from '../open.ts'

/** Columns that hold an id, and the table whose name says it in words. */
const NAMED: Readonly<Record<string, string>> = {
  brand_id: 'brand',
  parent_id: 'brand',
  market_id: 'market',
  team_id: 'team',
  owner_id: 'person',
  backup_owner_id: 'person',
  person_id: 'person',
  assignee_id: 'person',
  requested_by: 'person',
  approved_by: 'person',
  agency_id: 'agency',
  goal_id: 'goal',
  scenario_id: 'scenario',
  wave_id: 'wave',
  campaign_id: 'campaign',
}
/** Columns by which a row is called, the first that is there. */
const CALLED = ['name', 'title', 'handle', 'text', 'reason']

/** A value in words: the name behind an id, else the value. */
export function nameOfId(db: Mirror, column: string, value: Cell): string {
  const table = NAMED[column]
  if (table) {
    const name = db.prepare(`SELECT name FROM ${table} WHERE id = ?`).pluck().get(value) as string | undefined
    return name ?? String(value)
  }
  if (column === 'merged_into' || column === 'into_id') return accountTitle(db, String(value)) || String(value)
  return String(value)
}

/** `network:handle`, or an empty text where there is no such account. */
export function accountTitle(db: Mirror, id: string): string {
  const row = db.prepare('SELECT network, handle FROM account WHERE id = ?').get(id) as
    | { network: string; handle: string }
    | undefined
  return row ? `${row.network}:${row.handle}` : ''
}

/** What a row is called; its key where nothing calls it. */
export function titleOf(db: Mirror, entity: string, key: string): string {
  if (entity === 'account' || entity === 'purpose') return accountTitle(db, key) || key
  if (!isEntity(entity)) return key
  const columns: readonly string[] = entities[entity]
  const row = db.prepare(`SELECT * FROM ${entity} WHERE id = ?`).get(key) as Record<string, Cell> | undefined
  if (!row) return key
  const own = CALLED.find((column) => columns.includes(column) && typeof row[column] === 'string')
  const name = own === undefined ? '' : String(row[own])
  const account = typeof row['account_id'] === 'string' ? accountTitle(db, row['account_id']) : ''
  return [account, name].filter((part) => part !== '').join(' · ') || key
}

/** One decision as a side of a clash. */
export function decisionSide(
  db: Mirror,
  id: string,
): { text: string; by: string; at: number; reason: string | null } | null {
  const row = db
    .prepare('SELECT disposition, into_id, decided_by, decided_at, reason FROM decision WHERE id = ?')
    .get(id) as
    | { disposition: string; into_id: string | null; decided_by: string; decided_at: number; reason: string | null }
    | undefined
  if (!row) return null
  const into = row.into_id === null ? '' : accountTitle(db, row.into_id)
  return {
    text: into === '' ? row.disposition : `${row.disposition} → ${into}`,
    by: row.decided_by,
    at: row.decided_at,
    reason: row.reason,
  }
}

/** What a decision decided, to be decided anew. */
export function decisionContent(db: Mirror, id: string) {
  return (
    (db
      .prepare(
        `SELECT d.account_id AS account, d.scenario_id AS scenario, s.is_plan AS isPlan, d.disposition, d.into_id AS into_, d.reason,
           d.superseded_by AS supersededBy, d.transfer_team_id AS team, d.transfer_person_id AS person, d.transfer_to AS outside, d.charter
         FROM decision d JOIN scenario s ON s.id = d.scenario_id WHERE d.id = ?`,
      )
      .get(id) as
      | {
          account: string
          scenario: string
          isPlan: number
          disposition: string
          into_: string | null
          reason: string | null
          supersededBy: string | null
          team: string | null
          person: string | null
          outside: string | null
          charter: string | null
        }
      | undefined) ?? null
  )
}
