import type { HistoryEntry } from '#shared/model/change.ts'
import type { Cell } from '../entities.ts'
import type { Mirror } from '../open.ts'

type Line = {
  batch: string
  at: number
  actor: string
  action: string
  count: number
  entity: string
  key: string
  before: string | null
  after: string | null
  undone: number
}

/** Columns that hold an id, and the table whose name says it in words. */
const NAMED: Record<string, string> = {
  brand_id: 'brand',
  market_id: 'market',
  team_id: 'team',
  owner_id: 'person',
  backup_owner_id: 'person',
  person_id: 'person',
  assignee_id: 'person',
  agency_id: 'agency',
  goal_id: 'goal',
  requested_by: 'person',
  approved_by: 'person',
  transfer_team_id: 'team',
  transfer_person_id: 'person',
  field_id: 'custom_field',
}
/** Bookkeeping that no one needs to read. */
const SILENT = new Set([
  'updated_at',
  'created_at',
  'handle_key',
  'account_id',
  'scenario_id',
  'asked_at',
  'answered_at',
  'answered_by',
  'superseded_by',
  'decided_at',
  'decision_id',
  'charter',
  'digest',
  'at',
  'id',
])

const LINES = `
SELECT b.id AS batch, b.at, b.actor, b.action, b.count, c.entity, c.key, c.before, c.after,
  (SELECT r.kind = 'undo' FROM batch r WHERE r.reverts = b.id ORDER BY r.seq DESC LIMIT 1) AS undone
FROM change c JOIN batch b ON b.seq = c.batch`

function namer(db: Mirror): (column: string, value: Cell | undefined) => string | null {
  const statements = new Map<string, { get(id: Cell): unknown }>()
  return (column, value) => {
    if (value === null || value === undefined) return null
    const table = NAMED[column]
    if (table) {
      const statement = statements.get(table) ?? db.prepare(`SELECT name FROM ${table} WHERE id = ?`).pluck()
      statements.set(table, statement)
      return (statement.get(value) as string | undefined) ?? String(value)
    }
    if (column === 'into_id' || column === 'merged_into' || column === 'other_id')
      return (
        (db.prepare('SELECT handle FROM account WHERE id = ?').pluck().get(value) as string | undefined) ??
        String(value)
      )
    return String(value)
  }
}

function entryOf(line: Line, name: ReturnType<typeof namer>): HistoryEntry {
  const before = line.before === null ? null : (JSON.parse(line.before) as Record<string, Cell>)
  const after = line.after === null ? null : (JSON.parse(line.after) as Record<string, Cell>)
  const columns = Object.keys({ ...before, ...after }).filter((column) => !SILENT.has(column))
  return {
    batch: line.batch,
    at: line.at,
    actor: line.actor,
    action: line.action,
    count: line.count,
    entity: line.entity,
    created: before === null,
    deleted: after === null,
    fields: columns
      .map((column) => ({
        field: column,
        before: name(column, before?.[column]),
        after: name(column, after?.[column]),
      }))
      .filter((field) => field.before !== null || field.after !== null),
    undone: line.undone === 1,
  }
}

/**
 * Columns of rows that hang on an account say which; the log keeps them when the row is gone. Each half reads one index.
 * Tasks and their places have lists of their own and would drown everything else.
 */
export const HUNG_ON = ['after', 'before']
  .map(
    (side) =>
      `SELECT key FROM change WHERE entity <> 'account' AND entity NOT IN ('task', 'wave_account', 'announcement') AND json_extract(${side}, '$.account_id') IS NOT NULL AND json_extract(${side}, '$.account_id') = @account`,
  )
  .join(' UNION ')

/**
 * Everything people did to one account and to what hangs on it or ever hung on it, newest first. What hung there is
 * found in the log itself: a link that was removed and a decision that was undone have no row any more.
 */
export function accountHistory(db: Mirror, account: string): HistoryEntry[] {
  const keys = db.prepare(`SELECT @account AS key UNION ${HUNG_ON}`).pluck().all({ account }) as string[]
  return historyOf(db, keys)
}

/** Everything people did to the rows with these ids, newest first. */
export function historyOf(db: Mirror, keys: readonly string[]): HistoryEntry[] {
  const name = namer(db)
  const lines = db
    .prepare(`${LINES} WHERE c.key IN (SELECT value FROM json_each(?)) ORDER BY c.id DESC LIMIT 500`)
    .all(JSON.stringify(keys))
  return (lines as Line[]).map((line) => entryOf(line, name))
}

/** The latest batches of the workspace, one entry each. */
export function activityFeed(db: Mirror, limit: number): HistoryEntry[] {
  const name = namer(db)
  const lines = db
    .prepare(
      `SELECT b.id AS batch, b.at, b.actor, b.action, b.count, c.entity, c.key, c.before, c.after,
        (SELECT r.kind = 'undo' FROM batch r WHERE r.reverts = b.id ORDER BY r.seq DESC LIMIT 1) AS undone
       FROM batch b JOIN change c ON c.id = (SELECT min(id) FROM change WHERE batch = b.seq)
       ORDER BY b.seq DESC LIMIT ?`,
    )
    .all(limit) as Line[]
  return lines.map((line) => entryOf(line, name))
}
