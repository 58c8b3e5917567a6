import type { Mirror } from './open.ts'

/** From so many rows on, building the indexes of accounts anew is cheaper than keeping them up row by row. */
const WORTHWHILE = 4_000

/**
 * Sets the indexes and the full text of accounts aside while very many rows are written, and `finish` builds them
 * again, all inside the caller's transaction: rolled back, everything is as it was. The identity stays guarded throughout.
 * Does nothing when the inventory is much larger than what is written.
 * @param rows how many rows of `account` are about to be written, roughly
 */
export function bulkLoad(db: Mirror, rows: number): { finish(): void } {
  const known = db.prepare('SELECT count(*) FROM account').pluck().get() as number
  if (rows < WORTHWHILE || rows * 2 < known) return { finish: () => undefined }
  const aside = db
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'account' AND sql IS NOT NULL
       AND (type = 'index' AND sql NOT LIKE 'CREATE UNIQUE %' OR type = 'trigger' AND name LIKE 'account\\_search\\_%' ESCAPE '\\')`,
    )
    .all() as { type: string; name: string; sql: string }[]
  for (const { type, name } of aside) db.exec(`DROP ${type} "${name}"`)
  return {
    finish() {
      db.exec("INSERT INTO account_search (account_search) VALUES ('rebuild')")
      for (const { sql } of aside) db.exec(sql)
    },
  }
}
