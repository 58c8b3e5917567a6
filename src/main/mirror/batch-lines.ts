import type { Database } from 'better-sqlite3'

export type Logged = { entity: string; key: string; before: string | null; after: string | null }

const LOGGED = 'SELECT entity, key, before, after FROM change WHERE batch = ? ORDER BY id'
const MERGED = `SELECT coalesce(e.entity, c.entity) AS entity, coalesce(e.key, c.key) AS key,
  iif(e.change IS NULL, e.before, c.before) AS before, iif(e.change IS NULL, e.after, c.after) AS after
  FROM exchange_effect e LEFT JOIN change c ON c.id = e.change WHERE e.merge = ? ORDER BY e.place`

/**
 * What a step did to the rows, in order: its lines of the log, or what merging a bundle did, which is not what the lines that came
 * say that was done elsewhere.
 */
export function batchLines(db: Database, batch: string, backwards: boolean): Logged[] {
  const seq = db.prepare('SELECT seq FROM batch WHERE id = ?').pluck().get(batch) as number | undefined
  if (seq === undefined) return []
  const merged = db.prepare('SELECT 1 FROM exchange_effect WHERE merge = ? LIMIT 1').get(seq) !== undefined
  const lines = db.prepare(merged ? MERGED : LOGGED).all(seq) as Logged[]
  return backwards ? lines.toReversed() : lines
}
