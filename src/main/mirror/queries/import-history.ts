import type { CellValue } from '#shared/model/list.ts'
import type { Mirror } from '../open.ts'
import { type Conflict, conflictsOf } from '../undo-conflicts.ts'
import { IS_UNDONE } from './import-log.ts'

export type ImportRow = {
  readonly id: string
  readonly at: number
  readonly file: string
  readonly format: string
  readonly counts: string
  readonly mapping: string
  readonly reading: string | null
  readonly batch: string | null
  readonly actor: string | null
  readonly undone: number
  /** Refused rows whose cells are kept. */
  readonly rejects: number
}

/** Decisions on candidates leave a source too, but are no imports of a list. */
const LISTS = "i.kind IN ('accounts', 'conversations') AND i.format <> 'discovery'"

export const IMPORTS = `
SELECT i.id, i.at, i.file, i.format, i.counts, i.mapping, i.reading, i.batch,
  (SELECT b.actor FROM batch b WHERE b.id = i.batch) AS actor, ${IS_UNDONE} AS undone,
  (SELECT count(*) FROM import_reject r WHERE r.import_id = i.id AND r.cells IS NOT NULL) AS rejects
FROM import i WHERE ${LISTS}`

/** Past imports of accounts and conversations, newest first. */
export function pastImports(db: Mirror, offset: number, limit: number): { total: number; rows: ImportRow[] } {
  return {
    total: db.prepare(`SELECT count(*) FROM import i WHERE ${LISTS}`).pluck().get() as number,
    rows: db.prepare(`${IMPORTS} ORDER BY i.at DESC, i.id DESC LIMIT ? OFFSET ?`).all(limit, offset) as ImportRow[],
  }
}

export function pastImport(db: Mirror, id: string): ImportRow | null {
  return (db.prepare(`${IMPORTS} AND i.id = ?`).get(id) as ImportRow | undefined) ?? null
}

export type StoredReject = {
  readonly row: number
  readonly sheet: string | null
  readonly reason: string
  readonly value: string | null
  readonly cells: readonly CellValue[]
}

/** The refused rows of an import that kept their cells, in file order. */
export function* storedRejects(db: Mirror, id: string): Generator<StoredReject> {
  const rows = db
    .prepare(
      'SELECT row, sheet, reason, value, cells FROM import_reject WHERE import_id = ? AND cells IS NOT NULL ORDER BY row, rowid',
    )
    .iterate(id) as Iterable<Omit<StoredReject, 'cells'> & { cells: string }>
  for (const row of rows) yield { ...row, cells: JSON.parse(row.cells) as CellValue[] }
}

/** A conflict with the account it is about and a name a person knows. */
export type NamedConflict = Conflict & { readonly account: string | null; readonly name: string }

export function namedConflicts(
  db: Mirror,
  batch: string,
  limit: number,
): { total: number; conflicts: NamedConflict[] } {
  const { total, conflicts } = conflictsOf(db, batch, limit)
  return { total, conflicts: conflicts.map((conflict) => ({ ...conflict, ...nameOf(db, conflict) })) }
}

const HANDLE = 'SELECT id AS account, handle AS name FROM account WHERE id = ?'

function nameOf(db: Mirror, { entity, key }: Conflict): { account: string | null; name: string } {
  const row = db.prepare(`SELECT * FROM ${entity} WHERE id = ?`).get(key) as Record<string, unknown> | undefined
  const account = entity === 'account' || entity === 'purpose' ? key : (row?.['account_id'] ?? loggedAccount(db, key))
  const found = db.prepare(HANDLE).get(account) as { account: string; name: string } | undefined
  if (found) return found
  const name = row?.['name'] ?? loggedName(db, key)
  return { account: null, name: typeof name === 'string' ? name : key }
}

const FIRST = 'SELECT after FROM change WHERE key = ? AND before IS NULL ORDER BY id LIMIT 1'

function logged(db: Mirror, key: string): Record<string, unknown> {
  const after = db.prepare(FIRST).pluck().get(key)
  return typeof after === 'string' ? (JSON.parse(after) as Record<string, unknown>) : {}
}

const loggedAccount = (db: Mirror, key: string): unknown => logged(db, key)['account_id'] ?? null
const loggedName = (db: Mirror, key: string): unknown => logged(db, key)['handle'] ?? logged(db, key)['name']
