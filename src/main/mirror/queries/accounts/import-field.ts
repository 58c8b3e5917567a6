import { type FilterField, joinParts, nothing, type SqlPart, sqlPart } from '../../filter-sql.ts'
import type { Mirror } from '../../open.ts'
import { IS_UNDONE } from '../import-log.ts'

/** What a row did, in the words of the preview. */
const RESULTS: Readonly<Record<string, string>> = {
  new: 'created',
  changed: 'updated',
  same: 'unchanged',
  folded: 'merged',
}

const ANY = 'EXISTS (SELECT 1 FROM account_source s WHERE s.account_id = a.id)'

/**
 * Accounts that a list named: `import:last`, `import:"list.csv"` or an import's id, and with a word behind a stroke only
 * those that it added, changed, left the same or folded rows into: `import:last/new`. `none` are accounts no list named.
 */
export function importField(db: Mirror): FilterField {
  const of = (value: string): SqlPart | null => {
    if (value === 'any') return sqlPart(ANY)
    if (value === 'none') return sqlPart(`NOT ${ANY}`)
    const cut = value.lastIndexOf('/')
    const result = cut < 0 ? null : (RESULTS[value.slice(cut + 1).toLowerCase()] ?? null)
    if (cut >= 0 && result === null && !isFile(db, value)) return null
    const imports = importsNamed(db, result === null ? value : value.slice(0, cut))
    if (imports.length === 0) return nothing
    const marks = imports.map(() => '?').join(', ')
    const did = result === null ? '' : ' AND s.result = ?'
    return sqlPart(
      `a.id IN (SELECT s.account_id FROM account_source s WHERE s.import_id IN (${marks})${did})`,
      ...imports,
      ...(result === null ? [] : [result]),
    )
  }
  const files = db.prepare(`SELECT DISTINCT file FROM import WHERE kind = 'accounts'`).pluck().all() as string[]
  return {
    about: {
      kind: 'name',
      column: 'named.file',
      join: 'LEFT JOIN account_source listed ON listed.account_id = a.id LEFT JOIN import named ON named.id = listed.import_id',
      entries: files.map((file) => ({ id: file, names: [file] })),
    },
    sql(op, values) {
      if (op !== '=' && op !== '!=') return null
      const parts = values.map(of)
      if (!parts.every((part) => part !== null)) return null
      const part = joinParts(parts, 'OR')
      return op === '=' ? part : { sql: `NOT coalesce(${part.sql}, 0)`, parameters: part.parameters }
    },
  }
}

const isFile = (db: Mirror, name: string): boolean =>
  db.prepare('SELECT 1 FROM import WHERE file = ? LIMIT 1').pluck().get(name) !== undefined

/** Imports by `last` (the latest that was not taken back), by id, or by the name of the file. */
function importsNamed(db: Mirror, value: string): string[] {
  if (value.toLowerCase() === 'last') {
    const last = db
      .prepare(
        `SELECT i.id FROM import i WHERE i.kind = 'accounts' AND NOT ${IS_UNDONE} ORDER BY i.at DESC, i.id DESC LIMIT 1`,
      )
      .pluck()
      .get()
    return typeof last === 'string' ? [last] : []
  }
  return db
    .prepare('SELECT id FROM import WHERE id = ? OR file = ? COLLATE NOCASE ORDER BY at DESC LIMIT 200')
    .pluck()
    .all(value, value) as string[]
}
