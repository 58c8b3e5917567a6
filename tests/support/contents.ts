import Database from 'better-sqlite3'

/** Everything a workspace says, table by table, row by row, its shape included: two that are equal hold the same. */
export function contents(file: string): Record<string, unknown[]> {
  const db = new Database(file, { readonly: true })
  try {
    const shape = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all() as {
      type: string
      name: string
      sql: string | null
    }[]
    const tables = shape.filter(
      ({ type, name, sql }) =>
        type === 'table' && !name.startsWith('sqlite_') && !/_search(_|$)/.test(name) && sql !== null,
    )
    const rows = tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()] as const)
    return { shape, ...Object.fromEntries(rows) }
  } finally {
    db.close()
  }
}

/** The same without the log and what is only counted from it: what undo must bring back exactly. */
export function state(file: string): Record<string, unknown[]> {
  const {
    batch: _,
    change: __,
    import: ___,
    import_reject: ____,
    account_source: _____,
    snapshot: ______,
    list_entry: _______,
    touched: ________,
    kept_figure: _________,
    visit: __________,
    account = [],
    ...rest
  } = contents(file)
  return { ...rest, account: account.map((row) => ({ ...(row as object), rid: 0 })) }
}

/** Asks SQLite whether the full text of accounts is in step with them. Throws when it is not. */
export function checkSearch(file: string): void {
  const db = new Database(file)
  try {
    db.exec("INSERT INTO account_search (account_search, rank) VALUES ('integrity-check', 1)")
  } finally {
    db.close()
  }
}
