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
  /** Statements by how many rows they write. */
  const inserts: Statement[] = []
  let waiting: Cell[] = []
  const write = (values: readonly Cell[]): void => {
    for (const other of behind) other.flush()
    const rows = values.length / columns.length
    ;(inserts[rows] ??= insert(rows)).run(values)
  }
  return {
    add(values) {
      for (const value of values) waiting.push(value)
      if (waiting.length < ROWS * columns.length) return
      const full = waiting
      waiting = []
      write(full)
    },
    flush() {
      if (waiting.length === 0) return
      const rest = waiting
      waiting = []
      write(rest)
    },
    forget() {
      waiting = []
    },
  }
}
