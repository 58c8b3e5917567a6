import type { ChangeWriter } from '../changes.ts'
import { type Cell, entities, type EntityName } from '../entities.ts'
import type { Mirror } from '../open.ts'
import { stemmed } from '../stems.ts'

/** A row as it comes from outside the mirror: column names in camel case. */
type Given = { readonly [column: string]: Cell }

const columnOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Whether anybody has put an account into the workspace yet. */
export const hasAccounts = (db: Mirror): boolean => db.prepare('SELECT 1 FROM account LIMIT 1').get() !== undefined

/**
 * Adds rows that people make, through the change log.
 * @throws Error when a row has a column that the table does not have, or no `id`
 */
export function addRows(changes: ChangeWriter, entity: EntityName, rows: readonly Given[]): void {
  const known: readonly string[] = entities[entity]
  for (const given of rows) {
    const row: Record<string, Cell> = {}
    let id: string | null = null
    for (const [name, value] of Object.entries(given)) {
      const column = columnOf(name)
      if (column === 'id') id = String(value)
      else if (known.includes(column)) row[column] = value
      else throw new Error(`${entity} has no column ${column}`)
    }
    if (id === null) throw new Error(`a row of ${entity} has no id`)
    changes.insert(entity, id, row)
  }
}

/** Tables of mirrored facts that can be filled in one go, with their columns: nothing else reaches the statement. */
const facts = {
  snapshot: ['account_id', 'taken_at', 'source', 'followers', 'following', 'posts', 'last_post_at'],
  contact: ['id', 'name', 'language', 'crm_id'],
  contact_identity: ['id', 'contact_id', 'network', 'handle', 'handle_key', 'followers'],
  contact_role: ['id', 'contact_id', 'role', 'evidence'],
  conversation: [
    'id',
    'account_id',
    'contact_id',
    'natural_key',
    'started_at',
    'last_at',
    'status',
    'needs_help',
    'needs_answer',
    'team_id',
    'assignee_id',
    'first_answer_at',
    'reached_resolver_at',
    'resolved_at',
    'stage',
    'felt',
    'consequence',
    'language',
  ],
  handoff: ['conversation_id', 'seq', 'from_team_id', 'to_team_id', 'at', 'actor'],
  service_target: ['id', 'team_id', 'first_answer_minutes', 'resolution_minutes'],
  message: ['conversation_id', 'natural_key', 'direction', 'visibility', 'at', 'author', 'team_id', 'text', 'language'],
} as const
export type FactTable = Exclude<keyof typeof facts, 'message'>

/** Adds mirrored facts; they are no person's change and have no line in the log. Every row has every column. */
export function addFacts(db: Mirror, table: FactTable, rows: readonly Given[]): void {
  const insert = inserter(db, table)
  for (const row of rows) insert(row)
}

/** Adds messages and makes them findable by their word forms. */
export function addMessages(db: Mirror, rows: readonly (Given & { readonly text: string })[]): void {
  const insert = inserter(db, 'message')
  const index = db.prepare('INSERT INTO message_search (rowid, stems) VALUES (?, ?)')
  for (const row of rows) index.run(insert(row), stemmed(row.text))
}

/** @returns what adds one row and tells its row number */
function inserter(db: Mirror, table: keyof typeof facts): (row: Given) => number | bigint {
  const columns: readonly string[] = facts[table]
  const statement = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  )
  return (row) => {
    const values = Object.fromEntries(Object.entries(row).map(([name, value]) => [columnOf(name), value]))
    return statement.run(values).lastInsertRowid
  }
}

/** Merges the pieces of the full-text index, which pays after many rows were added at once. */
export function settleSearch(db: Mirror): void {
  db.prepare("INSERT INTO message_search (message_search) VALUES ('optimize')").run()
}

/** Notes for every conversation since when the other side waits, once all its messages are there. */
export function settleWaiting(db: Mirror): void {
  db.exec(`UPDATE conversation SET
    asked_at = (SELECT min(m.at) FROM message m WHERE m.conversation_id = conversation.id AND m.direction = 'in'),
    waiting_since = (SELECT min(m.at) FROM message m WHERE m.conversation_id = conversation.id AND m.direction = 'in'
      AND m.at > coalesce((SELECT max(o.at) FROM message o WHERE o.conversation_id = conversation.id AND o.direction = 'out'), -1))
    WHERE asked_at IS NULL`)
}
