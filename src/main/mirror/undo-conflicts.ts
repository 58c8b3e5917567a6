import type { Database, Statement } from 'better-sqlite3'
import { batchLines, hasEarlier } from './batch-lines.ts'
import { type Cell, type EntityName, isEntity } from './entities.ts'
import { isFollowed, isRegister, references } from './references.ts'
import { writtenSince } from './written-since.ts'

/** A row of a step that was changed since, or that others have come to rely on. */
export type Conflict = {
  readonly entity: EntityName
  readonly key: string
  /** Columns that hold another value now, tables that point to the row, or `gone`. */
  readonly fields: readonly string[]
}

type Values = Record<string, Cell>

/**
 * What stands in the way of taking back one step. Follows `replay` in `undo.ts` and writes nothing.
 * @returns the first `limit` and how many there are
 */
export function conflictsOf(db: Database, batch: string, limit: number): { total: number; conflicts: Conflict[] } {
  const earlier = hasEarlier(db, batch)
  /** How a row would stand, as far as the step has more to take back of it. */
  const standing = new Map<string, Values | null>()
  const rows = new Map<EntityName, Statement>()
  const pointing = references(db)
  const followed = isFollowed(db, batch)
  const since = writtenSince(db, batch)
  const conflicts: Conflict[] = []
  let total = 0
  const current = (entity: EntityName, key: string): Values | null => {
    const known = standing.get(`${entity} ${key}`)
    if (known !== undefined) return known
    const statement = rows.get(entity) ?? db.prepare(`SELECT * FROM ${entity} WHERE id = ?`)
    rows.set(entity, statement)
    return (statement.get(key) as Values | undefined) ?? null
  }
  for (const line of batchLines(db, batch, true)) {
    const { entity, key, before, after } = line
    if (!isEntity(entity)) continue
    const now = current(entity, key)
    const from = after === null ? null : (JSON.parse(after) as Values)
    const to = before === null ? null : (JSON.parse(before) as Values)
    let fields = differing(now, from, to === null)
    if (fields.includes('updated_at')) fields = changedSince(db, batch, key)
    if (fields.length === 0 && from !== null && to === null) {
      if (followed && now !== null) fields = since(entity, key, from, now)
      if (fields.length === 0 && followed && !isRegister(entity)) fields = pointing.of(entity, key, batch)
    }
    if (earlier(line)) standing.set(`${entity} ${key}`, to === null ? null : { ...now, ...to })
    else standing.delete(`${entity} ${key}`)
    if (fields.length === 0) continue
    total++
    if (conflicts.length < limit) conflicts.push({ entity, key, fields })
  }
  return { total, conflicts }
}

/** Columns that later steps wrote. */
function changedSince(db: Database, batch: string, key: string): string[] {
  const later = db
    .prepare(
      'SELECT after FROM change WHERE key = ? AND batch > (SELECT seq FROM batch WHERE id = ?) AND after IS NOT NULL',
    )
    .pluck()
    .all(key, batch) as string[]
  const columns = later.flatMap((after) => Object.keys(JSON.parse(after) as Values))
  return [...new Set(columns)].filter((name) => name !== 'updated_at')
}

function differing(now: Values | null, from: Values | null, removing: boolean): string[] {
  if (from === null) return now === null ? [] : ['exists']
  if (now === null) return ['gone']
  return Object.entries(from)
    .filter(([name, value]) => (removing || name !== 'updated_at') && now[name] !== value)
    .map(([name]) => name)
}
