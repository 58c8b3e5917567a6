import type { Database, Statement } from 'better-sqlite3'
import type { EntityName } from './entities.ts'

/** What is computed anew as a whole and never stands in the way of anything. */
const COMPUTED = new Set(['suggestion'])

/** Registers that lists add to: what somebody else has come to use stays when the step that added it is taken back. */
const REGISTERS: ReadonlySet<string> = new Set<EntityName>([
  'brand',
  'market',
  'team',
  'agency',
  'person',
  'goal',
  'custom_field',
])

export const isRegister = (entity: string): boolean => REGISTERS.has(entity)

/** Which tables still point to a row, by their foreign keys. */
export type References = { of(entity: EntityName, key: string): string[] }

type Key = { table: string; from: string }

export function references(db: Database): References {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  const keys = tables.flatMap((name) =>
    COMPUTED.has(name)
      ? []
      : (db.pragma(`foreign_key_list("${name}")`) as Key[]).map((key) => ({ name, to: key.table, column: key.from })),
  )
  const prepared = new Map<EntityName, { name: string; statement: Statement }[]>()
  return {
    of(entity, key) {
      let statements = prepared.get(entity)
      if (!statements) {
        statements = keys
          .filter(({ to }) => to === entity)
          .map(({ name, column }) => ({
            name,
            statement: db.prepare(`SELECT 1 FROM "${name}" WHERE "${column}" = ? LIMIT 1`).pluck(),
          }))
        prepared.set(entity, statements)
      }
      return statements.filter(({ statement }) => statement.get(key) !== undefined).map(({ name }) => name)
    },
  }
}

/** True when anything was done after a step, so that somebody may have come to rely on what it made. */
export function isFollowed(db: Database, batch: string): boolean {
  return (
    db.prepare('SELECT 1 FROM batch WHERE seq > (SELECT seq FROM batch WHERE id = ?) LIMIT 1').pluck().get(batch) !==
    undefined
  )
}
