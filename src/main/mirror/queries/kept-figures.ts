import type { Mirror } from '../open.ts'

/** One part of the command center as it was last counted; `made_of` are the counts of `touched` it was made of. */
export type KeptFigure = { part: string; made_of: string; at: number; took: number; value: string }

/** What is kept of one scope. */
export const keptFigures = (db: Mirror, scope: string): KeptFigure[] =>
  db.prepare('SELECT part, made_of, at, took, value FROM kept_figure WHERE scope = ?').all(scope) as KeptFigure[]

/** Scopes kept at most: those counted last. */
const SCOPES = 12

/** Keeps parts of one scope, and lets go of the scopes that were counted longest ago. Must be used inside a transaction. */
export function keepFigures(db: Mirror, scope: string, figures: readonly KeptFigure[]): void {
  const put = db.prepare(
    'INSERT OR REPLACE INTO kept_figure (part, scope, made_of, at, took, value) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { part, made_of, at, took, value } of figures) put.run(part, scope, made_of, at, took, value)
  db.prepare(
    `DELETE FROM kept_figure WHERE scope NOT IN (SELECT scope FROM kept_figure GROUP BY scope ORDER BY max(at) DESC LIMIT ${SCOPES})`,
  ).run()
}

/** About how much there is to count: the highest row numbers, which cost nothing to find. */
export function sizeOf(db: Mirror): { accounts: number; messages: number } {
  return db
    .prepare(
      'SELECT coalesce((SELECT max(rid) FROM account), 0) AS accounts, coalesce((SELECT max(rid) FROM message), 0) AS messages',
    )
    .get() as { accounts: number; messages: number }
}
