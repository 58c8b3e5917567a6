import Database from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { Refusal } from '#shared/contract/error.ts'

/** Holds the right to write one workspace; `release` gives it back. */
export type WriterLock = { readonly release: () => void }

/**
 * Takes the only writer's place for `file`. The lock is the operating system's own lock on a tiny
 * SQLite file beside the workspace, so a crashed program leaves nothing behind that must be cleaned.
 * @throws Refusal `workspace_locked` while another program holds it
 */
export function takeWriterLock(file: string): WriterLock {
  const path = `${file}-lock`
  const db = new Database(path, { timeout: 0 })
  try {
    db.pragma('journal_mode = MEMORY')
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS holder (pid INTEGER); COMMIT')
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new Refusal('workspace_locked', `${file} is open for writing elsewhere`, { file })
    throw error
  }
  return {
    release: () => {
      rmSync(path, { force: true })
      db.close()
    },
  }
}
