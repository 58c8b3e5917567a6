import type { Database, Statement } from 'better-sqlite3'

/** Bookkeeping that no figure is made of, and indexes that only repeat other tables. */
const ASIDE = /^(?:change|batch|touched|kept_figure|visit|hub_queue|sqlite_\w+|\w+_search)$/i
const NAME = String.raw`"?(\w+)"?`
const WRITES = new RegExp(
  String.raw`\b(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|DELETE\s+FROM|UPDATE(?:\s+OR\s+\w+)?)\s+${NAME}`,
  'gi',
)
const ASSIGNED = new RegExp(String.raw`(?:^|,)\s*${NAME}\s*=(?!=)`, 'g')

/**
 * What a statement writes to: a table's name where rows come or go, the name behind a minus where rows go, `table.column` where
 * a column changes, and `table.*` where it cannot be told which. Wide rather than narrow: a name too many only means that
 * something is counted again.
 */
export function writtenBy(sql: string): Set<string> {
  const names = new Set<string>()
  for (const match of sql.matchAll(WRITES)) {
    const [all, table = ''] = match
    // `ON CONFLICT … DO UPDATE SET` names no table.
    if (table.toUpperCase() === 'SET' || ASIDE.test(table)) continue
    const rest = sql.slice(match.index + all.length)
    if (/^UPDATE/i.test(all)) for (const column of assignedIn(rest)) names.add(`${table}.${column}`)
    else {
      names.add(table)
      if (/^(?:DELETE|REPLACE|INSERT\s+OR\s+REPLACE)/i.test(all)) names.add(`-${table}`)
      const again = /\bDO\s+UPDATE\b/i.exec(rest)
      if (again)
        for (const column of assignedIn(rest.slice(again.index + again[0].length))) names.add(`${table}.${column}`)
    }
  }
  return names
}

/** Columns left of the equals signs after SET, outside of any brackets; `*` where they are not plain. */
function assignedIn(rest: string): string[] {
  const set = /^\s*(?:AS\s+\w+\s+)?SET\b/i.exec(rest)
  if (!set) return ['*']
  let flat = ''
  let depth = 0
  for (const sign of rest.slice(set[0].length)) {
    if (sign === ';' && depth === 0) break
    if (sign === '(') depth++
    if (depth === 0) flat += sign
    if (sign === ')') depth--
  }
  const [assignments = ''] = flat.split(/\b(?:WHERE|FROM|RETURNING)\b/i)
  const columns = [...assignments.matchAll(ASSIGNED)].flatMap(([, column]) => column ?? [])
  return columns.length === 0 ? ['*'] : columns
}

/** What triggers and cascades write when something is written, by what `writtenBy` calls it. */
function consequences(db: Database): ReadonlyMap<string, ReadonlySet<string>> {
  const follows = new Map<string, Set<string>>()
  const add = (name: string, more: Iterable<string>): void => {
    const known = follows.get(name) ?? new Set()
    for (const one of more) known.add(one)
    follows.set(name, known)
  }
  const triggers = db.prepare("SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger'").raw().all() as [
    string,
    string,
  ][]
  for (const [table, sql] of triggers) {
    const body = sql.search(/\bBEGIN\b/i)
    const head = sql.slice(0, body)
    if (/\bUPDATE\b/i.test(head)) continue // Those only keep indexes for searching.
    add(/\bDELETE\b/i.test(head) ? `-${table}` : table, writtenBy(sql.slice(body)))
  }
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  for (const table of tables)
    for (const key of db.pragma(`foreign_key_list("${table}")`) as { table: string; from: string; on_delete: string }[])
      if (key.on_delete === 'CASCADE') add(`-${key.table}`, [table, `-${table}`])
      else if (key.on_delete.startsWith('SET')) add(`-${key.table}`, [`${table}.${key.from}`])
  return follows
}

/**
 * Lets a writing connection remember what it wrote to, and write that down as part of each commit, so that what is kept of the
 * mirror can tell whether it still holds. It looks at the text of a statement once, when it is prepared.
 * @returns the same connection
 */
export function noteTouched(db: Database): Database {
  const followed = consequences(db)
  const pending = new Set<string>()
  /** Grows with every commit: a statement says only once a commit what it writes to. */
  let commits = 0
  const whole = (sql: string): string[] => {
    const names = writtenBy(sql)
    // A set that grows while it is walked is walked to its end.
    for (const name of names) for (const more of followed.get(name) ?? []) names.add(more)
    return [...names]
  }
  const prepare = db.prepare.bind(db)
  const exec = db.exec.bind(db)
  const transaction = db.transaction.bind(db)
  const count = prepare(
    'INSERT INTO touched (name, times) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET times = times + 1',
  )
  const writeDown = (): void => {
    if (pending.size === 0) return
    for (const name of pending) count.run(name)
    pending.clear()
    commits++
  }

  const watched = (statement: Statement, sql: string): Statement => {
    const names = statement.readonly ? [] : whole(sql)
    if (names.length === 0) return statement
    let told = -1
    for (const way of ['run', 'get', 'all', 'iterate'] as const) {
      const own = statement[way].bind(statement) as (...values: unknown[]) => unknown
      const telling = (...values: unknown[]): unknown => {
        const alone = !db.inTransaction
        const answer = own(...values)
        if (told !== commits) {
          told = commits
          for (const name of names) pending.add(name)
        }
        if (alone) writeDown()
        return answer
      }
      Object.defineProperty(statement, way, { value: telling, configurable: true })
    }
    return statement
  }
  return Object.assign(db, {
    prepare: (sql: string) => watched(prepare(sql), sql),
    exec(sql: string) {
      if (/^\s*COMMIT\b/i.test(sql)) writeDown()
      const alone = !db.inTransaction
      exec(sql)
      for (const name of whole(sql)) pending.add(name)
      if (alone && !db.inTransaction) writeDown()
      return db
    },
    transaction: (work: (...values: unknown[]) => unknown) =>
      transaction((...values: unknown[]) => {
        const answer = work(...values)
        writeDown()
        return answer
      }),
  })
}

/** How often each table and column was written to since it is counted. */
export function timesTouched(db: Database): Map<string, number> {
  return new Map(db.prepare('SELECT name, times FROM touched').raw().all() as [string, number][])
}
