import type { Database } from 'better-sqlite3'
import { type Cell, entities, type EntityName } from './entities.ts'

type Values = Readonly<Record<string, Cell>>

/**
 * Finds columns of a row that a step made without and that later steps filled: a decision that another supersedes, a
 * note added since. Rows made by a step must not go with them.
 * @returns for a row as it was made and as it stands, the columns that stand filled since
 */
export function writtenSince(
  db: Database,
  batch: string,
): (entity: EntityName, key: string, made: Values, now: Values) => string[] {
  const later = db
    .prepare(
      'SELECT after FROM change WHERE entity = ? AND key = ? AND batch > (SELECT seq FROM batch WHERE id = ?) AND after IS NOT NULL',
    )
    .pluck()
  return (entity, key, made, now) => {
    const filled = entities[entity].filter((name) => !Object.hasOwn(made, name) && (now[name] ?? null) !== null)
    if (filled.length === 0) return []
    const written = new Set(
      (later.all(entity, key, batch) as string[]).flatMap((after) => Object.keys(JSON.parse(after) as Values)),
    )
    return filled.filter((name) => written.has(name))
  }
}
