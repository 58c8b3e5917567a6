import type { Database, Statement } from 'better-sqlite3'
import { Refusal } from '#shared/contract/error.ts'
import { batchLines } from './batch-lines.ts'
import { bulkLoad } from './bulk.ts'
import type { ChangeWriter } from './changes.ts'
import { bringBack, type ImportedRange, withdrawUnlessUsed } from './conversation-imports.ts'
import { type Cell, type EntityName, isEntity } from './entities.ts'
import { isFollowed, isRegister, references } from './references.ts'
import { writtenSince } from './written-since.ts'

export type Batch = {
  seq: number
  id: string
  at: number
  action: string
  count: number
  kind: string
  reverts: string | null
}

/** How far back the undo stack reaches. */
const DEPTH = 500

/**
 * The batch that undo would take back and the one that redo would bring again, read from the log:
 * an undo moves its batch to the redo side, any new batch empties that side.
 */
export function undoState(db: Database): { undo: Batch | null; redo: Batch | null } {
  const rows = db
    .prepare(
      `SELECT seq, id, at, action, count, kind, reverts FROM batch WHERE kind <> 'quiet' AND came_with IS NULL AND hub IS NOT -1 ORDER BY seq DESC LIMIT ${DEPTH}`,
    )
    .all() as Batch[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  const done: Batch[] = []
  let undone: Batch[] = []
  for (const row of rows.toReversed()) {
    const target = row.reverts ? byId.get(row.reverts) : undefined
    if (row.kind === 'do') {
      done.push(row)
      undone = []
    } else if (row.kind === 'undo' && target) {
      const at = done.indexOf(target)
      if (at >= 0) done.splice(at, 1)
      undone.push(target)
    } else if (row.kind === 'redo' && target) {
      const at = undone.indexOf(target)
      if (at >= 0) undone.splice(at, 1)
      done.push(target)
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}

/**
 * Takes back (`backwards`) or repeats one batch, through the change writer, so that it is logged
 * like any other change. Fields that somebody changed since are never overwritten, and what others have come to rely on is
 * never taken away: a brand or person that others use stays, anything else is a conflict.
 * @throws Refusal `conflict` naming how many rows changed since; nothing is written then
 */
export function replay(db: Database, batch: string, backwards: boolean, into: ChangeWriter): void {
  db.pragma('defer_foreign_keys = ON')
  let conflicts = 0
  const reads = new Map<EntityName, Statement>()
  const read = (entity: EntityName): Statement => {
    const statement = reads.get(entity) ?? db.prepare(`SELECT * FROM ${entity} WHERE id = ?`)
    reads.set(entity, statement)
    return statement
  }
  const facts = factsOf(db, batch)
  if (facts && backwards) conflicts += withdrawUnlessUsed(db, facts, batch).length
  const followed = backwards && isFollowed(db, batch)
  const pointing = followed ? references(db) : null
  const since = followed ? writtenSince(db, batch) : () => []
  const lines = batchLines(db, batch, backwards)
  const bulk = bulkLoad(db, accountsIn(db, batch))
  for (const line of lines) {
    if (!isEntity(line.entity)) continue
    const from = parse(backwards ? line.after : line.before)
    const to = parse(backwards ? line.before : line.after)
    const relied =
      from !== null && to === null && pointing !== null && pointing.of(line.entity, line.key, batch).length > 0
    if (relied && isRegister(line.entity)) continue
    if (relied || !step(read(line.entity), into, line.entity, line.key, from, to, since)) conflicts++
  }
  bulk.finish()
  if (facts && !backwards) bringBack(db, facts)
  if (conflicts > 0) throw new Refusal('conflict', `${conflicts} rows changed since`, { count: conflicts })
}

/** What an import of conversations brought in this batch, if it was one. */
function factsOf(db: Database, batch: string): ImportedRange | null {
  const line = db
    .prepare(
      "SELECT key, after FROM change WHERE batch = (SELECT seq FROM batch WHERE id = ?) AND entity = 'conversation_import' AND after IS NOT NULL",
    )
    .get(batch) as { key: string; after: string } | undefined
  return line ? { ...(JSON.parse(line.after) as Omit<ImportedRange, 'id'>), id: line.key } : null
}

/** How many accounts a batch made or took away. */
function accountsIn(db: Database, batch: string): number {
  return db
    .prepare(
      `SELECT count(*) FROM change WHERE batch IN (SELECT seq FROM batch WHERE id = @batch UNION ALL SELECT seq FROM batch WHERE came_with = @batch)
         AND entity = 'account' AND (before IS NULL OR after IS NULL)`,
    )
    .pluck()
    .get({ batch }) as number
}

type Patch = Record<string, Cell> | null
const parse = (text: string | null): Patch => (text === null ? null : (JSON.parse(text) as Record<string, Cell>))

function step(
  read: Statement,
  into: ChangeWriter,
  entity: EntityName,
  key: string,
  from: Patch,
  to: Patch,
  since: ReturnType<typeof writtenSince>,
): boolean {
  const current = read.get(key) as Record<string, Cell> | undefined
  if (from === null) {
    if (to === null) return false
    if (current) return isRegister(entity) && Object.entries(to).every(([name, value]) => current[name] === value)
    into.insert(entity, key, to)
    return true
  }
  if (!current) return false
  // A row that goes must not take along what somebody wrote into it since, not even into a column that was empty.
  const same = Object.entries(from).every(
    ([name, value]) => (to !== null && name === 'updated_at') || current[name] === value,
  )
  if (!same) return false
  if (to === null) return since(entity, key, from, current).length === 0 && into.remove(entity, key)
  into.update(entity, key, to)
  return true
}

/** One step by its id, for taking back exactly that one. */
export function batchToUndo(db: Database, id: string): Batch {
  const found = db
    .prepare("SELECT seq, id, at, action, count, kind, reverts FROM batch WHERE id = ? AND kind = 'do'")
    .get(id)
  if (!found) throw new Refusal('not_found', `no batch ${id}`)
  return found as Batch
}
