import type { Mirror } from '../open.ts'
import { schemaOf } from '../migrate.ts'

export type WorkspaceMeta = { id: string; name: string; createdAt: number; accounts: number; schema: number }

/** What the document says about itself. */
export function workspaceMeta(db: Mirror): WorkspaceMeta {
  const meta = new Map(db.prepare('SELECT key, value FROM meta').raw().all() as [string, string][])
  const accounts = db.prepare('SELECT count(*) FROM account WHERE merged_into IS NULL').pluck().get() as number
  return {
    id: meta.get('id') ?? '',
    name: meta.get('name') ?? '',
    createdAt: Number(meta.get('created_at') ?? 0),
    accounts,
    schema: schemaOf(db),
  }
}

/** Nothing was ever done in it. */
export const isUntouched = (db: Mirror): boolean =>
  db.prepare('SELECT 1 FROM batch LIMIT 1').get() === undefined &&
  db.prepare('SELECT 1 FROM account LIMIT 1').get() === undefined

/** An empty workspace becomes the one of a team. */
export function adoptWorkspace(db: Mirror, { id, name }: { id: string; name: string }): void {
  db.prepare("UPDATE meta SET value = ? WHERE key = 'id'").run(id)
  renameWorkspace(db, name)
}

export function renameWorkspace(db: Mirror, name: string): void {
  db.prepare("UPDATE meta SET value = ? WHERE key = 'name'").run(name)
}

/**
 * SQLite's own integrity and foreign key checks, and that every batch still has all of its log lines.
 * @returns problems in technical words; empty when the file is whole
 */
export function checkIntegrity(db: Mirror): { problems: string[]; changes: number } {
  const integrity = db.prepare('PRAGMA integrity_check(100)').pluck().all() as string[]
  const problems = integrity.filter((line) => line !== 'ok')
  // What follows reads whole tables, and on torn pages fails instead of answering.
  if (problems.length > 0) return { problems, changes: 0 }
  const orphans = db.prepare('PRAGMA foreign_key_check').all() as { table: string; rowid: number; parent: string }[]
  for (const { table, rowid, parent } of orphans.slice(0, 100))
    problems.push(`${table} row ${rowid} points to a missing ${parent}`)
  const torn = db
    .prepare(
      `SELECT b.id FROM batch b WHERE b.count <> (SELECT count(*) FROM change c WHERE c.batch = b.seq)
         AND b.count <> (SELECT count(*) FROM exchange_effect e WHERE e.merge = b.seq) LIMIT 100`,
    )
    .pluck()
    .all() as string[]
  for (const id of torn) problems.push(`batch ${id} does not have all of its changes`)
  const changes = db.prepare('SELECT count(*) FROM change').pluck().get() as number
  return { problems, changes }
}
