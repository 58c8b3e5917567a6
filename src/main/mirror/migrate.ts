import type { Database } from 'better-sqlite3'
import { Refusal } from '#shared/contract/error.ts'
import { migrations, SCHEMA } from './migrations/index.ts'

/** The number stored in the file: 0 for a new one. */
export function schemaOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings the file up to `target` (default: today's schema) in one transaction, so that a failing
 * step leaves the file exactly as it was.
 * @returns the numbers that ran
 * @throws Refusal `workspace_newer` when the file was written by a later version
 */
export function migrate(db: Database, target: number = SCHEMA): number[] {
  const from = schemaOf(db)
  if (from > SCHEMA)
    throw new Refusal('workspace_newer', `schema ${from} is newer than ${SCHEMA}`, { schema: from, known: SCHEMA })
  const due = migrations.filter((m) => m.number > from && m.number <= target)
  if (due.length === 0) return []
  db.transaction(() => {
    for (const step of due) {
      step.up(db)
      db.pragma(`user_version = ${step.number}`)
    }
  }).immediate()
  return due.map((m) => m.number)
}
