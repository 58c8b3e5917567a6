import type { Database, Statement } from 'better-sqlite3'
import { type EntityName, isEntity } from './entities.ts'

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

/**
 * Which tables still point to a row, by their foreign keys. What the step `batch` itself pointed there goes back with the step and
 * does not count: a decision that a step superseded points to the one that the step made.
 */
export type References = { of(entity: EntityName, key: string, batch: string): string[] }

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
    of(entity, key, batch) {
      let statements = prepared.get(entity)
      if (!statements) {
        statements = keys
          .filter(({ to }) => to === entity)
          .map(({ name, column }) => ({
            name,
            statement: db
              .prepare(
                `SELECT 1 FROM "${name}" r WHERE r."${column}" = :key AND ${isEntity(name) ? notBy(name, column) : ':batch IS NOT NULL'} LIMIT 1`,
              )
              .pluck(),
          }))
        prepared.set(entity, statements)
      }
      return statements.filter(({ statement }) => statement.get({ key, batch }) !== undefined).map(({ name }) => name)
    },
  }
}

/** The row did not come to point there by the step. */
const notBy = (table: EntityName, column: string): string =>
  `NOT EXISTS (SELECT 1 FROM change c WHERE c.key = r.id AND c.entity = '${table}'
   AND c.batch IN (SELECT seq FROM batch WHERE id = :batch UNION ALL SELECT seq FROM batch WHERE came_with = :batch) AND c.after ->> '$.${column}' = r."${column}")`

/** True when anything was done after a step, so that somebody may have come to rely on what it made. */
export function isFollowed(db: Database, batch: string): boolean {
  return (
    db.prepare('SELECT 1 FROM batch WHERE seq > (SELECT seq FROM batch WHERE id = ?) LIMIT 1').pluck().get(batch) !==
    undefined
  )
}
