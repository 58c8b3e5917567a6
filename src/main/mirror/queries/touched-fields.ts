import { type Cell, entities, type EntityName, isEntity } from '../entities.ts'
import type { Mirror } from '../open.ts'

type Line = { entity: string; key: string; before: string | null; after: string | null }
type Values = Record<string, Cell>

/** Columns that only keep the books. */
const SILENT = new Set(['updated_at', 'created_at', 'handle_key'])
/** Registers an account points to, and by which columns. */
const POINTERS: Readonly<Record<string, string>> = {
  person: '@key IN (owner_id, backup_owner_id)',
  brand: 'brand_id = @key',
  market: 'market_id = @key',
  team: 'team_id = @key',
  agency: 'agency_id = @key',
}
/** Those whose leaving or ending changes who can get in. */
const IN_ACCESS: Readonly<Record<string, string>> = { person: 'person_id', agency: 'agency_id' }

const parsed = (text: string | null): Values => (text === null ? {} : (JSON.parse(text) as Values))

/**
 * What people changed about some accounts between two moments, from the change log: columns of the account itself, the
 * names of tables that hang on it (`access`, `purpose`), and columns of registers it points to (`person.left_on`).
 */
export function touchedFields(
  db: Mirror,
  accounts: ReadonlySet<string>,
  from: number,
  to: number,
): Map<string, string[]> {
  const touched = new Map<string, Set<string>>()
  const touch = (account: string, fields: readonly string[]): void => {
    if (!accounts.has(account)) return
    const known = touched.get(account) ?? new Set()
    touched.set(account, known)
    for (const field of fields) known.add(field)
  }
  const pointing = pointingAccounts(db)
  const lines = db
    .prepare(
      `SELECT c.entity, c.key, c.before, c.after FROM change c JOIN batch b ON b.seq = c.batch
       WHERE b.at > ? AND b.at <= ? ORDER BY c.id`,
    )
    .all(from, to) as Line[]
  for (const { entity, key, before, after } of lines) {
    if (!isEntity(entity)) continue
    const values = { ...parsed(before), ...parsed(after) }
    const columns = Object.keys(values).filter((column) => !SILENT.has(column))
    if (entity === 'account') touch(key, columns)
    else if (entity === 'purpose') touch(key, [entity])
    else if (POINTERS[entity] !== undefined) {
      const fields = columns.map((column) => `${entity}.${column}`)
      for (const account of pointing.register(entity, key)) touch(account, fields)
    } else if (ofAccount(entity)) {
      const account = values['account_id'] ?? pointing.row(entity, key)
      if (typeof account === 'string') touch(account, [entity])
    }
  }
  return new Map([...touched].map(([account, fields]) => [account, [...fields]]))
}

const ofAccount = (entity: EntityName): boolean => (entities[entity] as readonly string[]).includes('account_id')

/** Which accounts a row of a register or of a hanging table speaks of now. */
function pointingAccounts(db: Mirror): {
  register(entity: string, key: string): string[]
  row(entity: EntityName, key: string): string | undefined
} {
  return {
    register(entity, key) {
      const column = IN_ACCESS[entity]
      const access = column === undefined ? '' : ` UNION SELECT account_id FROM access WHERE ${column} = @key`
      return db.prepare(`SELECT id FROM account WHERE ${POINTERS[entity]}${access}`).pluck().all({ key }) as string[]
    },
    row: (entity, key) =>
      db.prepare(`SELECT account_id FROM ${entity} WHERE id = ?`).pluck().get(key) as string | undefined,
  }
}
