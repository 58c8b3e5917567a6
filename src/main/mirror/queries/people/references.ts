import type { DirectoryKind } from '#shared/model/directory.ts'
import type { EntityName } from '../../entities.ts'
import type { Mirror } from '../../open.ts'

/** Where an entry of a register is named. Without `entity` the rows are mirrored facts or computed: they cannot be moved with undo. */
export type Reference = {
  readonly what: string
  readonly table: string
  readonly column: string
  readonly entity?: EntityName
  /** Columns that are unique together with this one: a row that has a twin there already goes instead of moving. */
  readonly twin?: readonly string[]
}

const moved = (what: string, entity: EntityName, column: string, twin?: readonly string[]): Reference => ({
  what,
  table: entity,
  column,
  entity,
  ...(twin ? { twin } : {}),
})
const fixed = (what: string, table: string, column: string): Reference => ({ what, table, column })

const CELL = ['scenario_id', 'brand_id', 'market_id', 'stage']

export const REFERENCES: Record<DirectoryKind, readonly Reference[]> = {
  brand: [
    moved('accounts', 'account', 'brand_id'),
    moved('brands', 'brand', 'parent_id'),
    moved('campaigns', 'campaign', 'brand_id'),
    moved('evidence', 'expectation_evidence', 'brand_id'),
    moved('coverage', 'required_cell', 'brand_id', CELL),
  ],
  market: [
    moved('accounts', 'account', 'market_id'),
    moved('teams', 'team', 'market_id'),
    moved('evidence', 'expectation_evidence', 'market_id'),
    moved('coverage', 'required_cell', 'market_id', CELL),
    fixed('targets', 'service_target', 'market_id'),
    moved('approvals', 'approval', 'market_id', ['scenario_id', 'market_id']),
  ],
  team: [
    moved('accounts', 'account', 'team_id'),
    moved('people', 'person', 'team_id'),
    moved('transfers', 'decision', 'transfer_team_id'),
    fixed('conversations', 'conversation', 'team_id'),
    fixed('messages', 'message', 'team_id'),
    fixed('handoffs', 'handoff', 'from_team_id'),
    fixed('handoffs', 'handoff', 'to_team_id'),
    fixed('insights', 'insight', 'team_id'),
    fixed('targets', 'service_target', 'team_id'),
    fixed('sessions', 'session_participant', 'team_id'),
  ],
  person: [
    moved('accounts', 'account', 'owner_id'),
    moved('backup', 'account', 'backup_owner_id'),
    moved('requested', 'account', 'requested_by'),
    moved('decided', 'account', 'approved_by'),
    moved('access', 'access', 'person_id'),
    moved('goals', 'goal', 'owner_id'),
    moved('findings', 'finding_state', 'assignee_id'),
    fixed('conversations', 'conversation', 'assignee_id'),
    moved('transfers', 'decision', 'transfer_person_id'),
    moved('tasks', 'task', 'owner_id'),
    moved('risks', 'risk', 'owner_id'),
    moved('approvals', 'approval', 'person_id'),
    fixed('parking', 'parking', 'owner_id'),
  ],
  agency: [
    moved('accounts', 'account', 'agency_id'),
    moved('access', 'access', 'agency_id'),
    moved('people', 'person', 'agency_id'),
  ],
  goal: [
    moved('accounts', 'account_goal', 'goal_id', ['account_id', 'goal_id']),
    moved('campaigns', 'campaign', 'goal_id'),
  ],
}

/** What hangs on an entry: one line for each place, places without anything left out. */
export function usesOf(
  db: Mirror,
  kind: DirectoryKind,
  id: string,
): { what: string; count: number; movable: boolean }[] {
  const found = new Map<string, { what: string; count: number; movable: boolean }>()
  for (const { what, table, column, entity } of REFERENCES[kind]) {
    const count = db.prepare(`SELECT count(*) FROM ${table} WHERE ${column} = ?`).pluck().get(id) as number
    if (count === 0) continue
    const known = found.get(what)
    found.set(what, { what, count: count + (known?.count ?? 0), movable: entity !== undefined })
  }
  return [...found.values()]
}

/** Rows that name an entry, with the twin that already stands where the row would move to. */
export function rowsNaming(
  db: Mirror,
  reference: Reference,
  from: string,
  into: string,
): { id: string; twin: string | null }[] {
  const { table, column, twin } = reference
  const same = (twin ?? []).map((name) => (name === column ? `t.${name} = @into` : `t.${name} IS r.${name}`))
  const found = twin ? `(SELECT t.id FROM ${table} t WHERE ${same.join(' AND ')} LIMIT 1)` : 'NULL'
  return db
    .prepare(`SELECT r.id, ${found} AS twin FROM ${table} r WHERE r.${column} = @from`)
    .all(twin ? { from, into } : { from }) as { id: string; twin: string | null }[]
}

export const hasEntry = (db: Mirror, kind: DirectoryKind, id: string): boolean =>
  db.prepare(`SELECT 1 FROM ${kind} WHERE id = ?`).pluck().get(id) === 1
