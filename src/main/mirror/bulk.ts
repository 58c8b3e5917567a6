import { inLargePieces } from './large-pieces.ts'
import type { Mirror } from './open.ts'
import { sortedOnDisk } from './sorted-on-disk.ts'

/** From so many rows on, building the indexes of accounts anew is cheaper than keeping them up row by row. */
const WORTHWHILE = 4_000

/** Kibibytes of pages held while so much is written, so that few are written twice; twice as much saves no time. */
const ROOMY = -131_072

/** What every account of a list adds a row to besides its own: indexes of these wait too while that is most of the table. */
const BESIDE = {
  change: 'SELECT coalesce(max(id), 0) FROM change',
  account_source: 'SELECT count(*) FROM account_source',
} as const

/** What the trigger `account_returns` does for one row, for all of them. */
const TAKE_BACK_FIGURES = `
UPDATE account SET
  audience = (SELECT followers FROM snapshot s WHERE s.account_id = account.id AND followers IS NOT NULL ORDER BY taken_at DESC LIMIT 1),
  last_post_at = (SELECT last_post_at FROM snapshot s WHERE s.account_id = account.id AND last_post_at IS NOT NULL ORDER BY taken_at DESC LIMIT 1),
  snapshot_at = (SELECT max(taken_at) FROM snapshot s WHERE s.account_id = account.id)
WHERE snapshot_at IS NULL AND EXISTS (SELECT 1 FROM snapshot s WHERE s.account_id = account.id)`

type Part = { readonly type: string; readonly name: string; readonly sql: string }

/** Drops indexes and triggers until `bringBack`. */
function setAside(db: Mirror, aside: readonly Part[]): { bringBack(): void } {
  for (const { type, name } of aside) db.exec(`DROP ${type} "${name}"`)
  return {
    bringBack() {
      for (const { sql } of aside) db.exec(sql)
    },
  }
}

/** The indexes of a table that are no part of its keys. */
const indexesOf = (db: Mirror, table: string): Part[] =>
  db
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = ? AND type = 'index' AND sql IS NOT NULL")
    .all(table) as Part[]

/**
 * Sets the indexes, the triggers and the full text of accounts aside, and indexes of what is written with them, while very many rows are written, and `finish` builds them
 * again, all inside the caller's transaction: rolled back, everything is as it was. Two accounts of one identity are found by `finish`,
 * which then throws. What taking an account away must look up stays indexed.
 * Does nothing when the inventory is much larger than what is written.
 * @param rows how many rows of `account` are about to be written, roughly
 */
export function bulkLoad(db: Mirror, rows: number): { finish(): void } {
  const known = db.prepare('SELECT count(*) FROM account').pluck().get() as number
  if (rows < WORTHWHILE || rows * 2 < known) return { finish: () => undefined }
  const aside = db
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'account' AND sql IS NOT NULL
       AND type IN ('index', 'trigger') AND name <> 'account_by_successor'`,
    )
    .all() as Part[]
  for (const [table, size] of Object.entries(BESIDE))
    if ((db.prepare(size).pluck().get() as number) <= rows * 2) aside.push(...indexesOf(db, table))
  const waiting = setAside(db, aside)
  const usual = Number(db.pragma('cache_size', { simple: true }))
  db.pragma(`cache_size = ${ROOMY}`)
  return {
    finish() {
      db.exec(TAKE_BACK_FIGURES)
      db.pragma(`cache_size = ${usual}`)
      inLargePieces(db, 'account_search', () => {
        db.exec("INSERT INTO account_search (account_search) VALUES ('rebuild')")
      })
      const frugal = sortedOnDisk(db)
      waiting.bringBack()
      frugal.end()
    },
  }
}

/**
 * The same for the first conversations of a workspace: their indexes are built when `work` has written all of them, and
 * little memory is held meanwhile. Does only the work where messages are there already, which an import must find by their keys.
 * @param rows how many messages are about to be written, roughly
 */
export async function bulkConversations<T>(db: Mirror, rows: number, work: () => Promise<T>): Promise<T> {
  const first = db.prepare('SELECT 1 FROM message LIMIT 1').get() === undefined
  if (rows < WORTHWHILE || !first) return work()
  const waiting = setAside(
    db,
    ['message', 'conversation', 'contact_identity'].flatMap((table) => indexesOf(db, table)),
  )
  const frugal = sortedOnDisk(db)
  try {
    const result = await work()
    waiting.bringBack()
    return result
  } finally {
    frugal.end()
  }
}
