import type { Database, Statement } from 'better-sqlite3'
import type { Cell } from './entities.ts'

/** Rows written by one statement: from here on a longer statement saves nothing (measured on rows of 4 to 16 columns). */
const ROWS = 16

/** Collects rows of one table and writes them several by one statement, in the order given. */
export type RowBuffer = {
  add(values: readonly Cell[]): void
  /** Writes what is waiting. Before that nothing can be read back. */
  flush(): void
  /** Drops what is waiting: the transaction it belonged to was rolled back. */
  forget(): void
}

/**
 * @param conflict what becomes of a row whose key is taken: `IGNORE` keeps the row that was there
 * @param behind rows that these name, and that are therefore written before them
 */
export function rowBuffer(
  db: Database,
  table: string,
  columns: readonly string[],
  conflict: 'ABORT' | 'IGNORE' = 'ABORT',
  behind: readonly RowBuffer[] = [],
): RowBuffer {
  const row = `(${columns.map(() => '?').join(', ')})`
  const insert = (rows: number): Statement =>
    db.prepare(
      `INSERT OR ${conflict} INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES ${Array.from({ length: rows }, () => row).join(', ')}`,
    )
  let many: Statement | null = null
  let single: Statement | null = null
  let waiting: Cell[] = []
  return {
    add(values) {
      for (const value of values) waiting.push(value)
      if (waiting.length < ROWS * columns.length) return
      const full = waiting
      waiting = []
      for (const other of behind) other.flush()
      many ??= insert(ROWS)
      many.run(full)
    },
    flush() {
      if (waiting.length === 0) return
      const rest = waiting
      waiting = []
      for (const other of behind) other.flush()
      single ??= insert(1)
      for (let at = 0; at < rest.length; at += columns.length) single.run(rest.slice(at, at + columns.length))
    },
    forget() {
      waiting = []
    },
  }
}
