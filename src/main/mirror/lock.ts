import Database from 'better-sqlite3'
import { existsSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { refusalOf } from './sqlite-error.ts'

/** Holds the right to write one workspace; `release` gives it back. */
export type WriterLock = { readonly release: () => void }

/**
 * Takes the only writer's place for `file`. The lock is the operating system's own lock on a tiny
 * SQLite file beside the workspace, so a crashed program leaves nothing behind that must be cleaned.
 * @throws Refusal `workspace_locked` while another program holds it, `workspace_missing` without the folder,
 * `workspace_read_only` or `disk_full` where nothing can be written beside it
 */
export function takeWriterLock(file: string): WriterLock {
  if (!existsSync(dirname(file))) throw new Refusal('workspace_missing', `${file} has no folder`, { file })
  const path = `${file}-lock`
  const db = opened(path, file)
  try {
    db.pragma('journal_mode = MEMORY')
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS holder (pid INTEGER); COMMIT')
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new Refusal('workspace_locked', `${file} is open for writing elsewhere`, { file })
    throw refusalOf(error, file)
  }
  return {
    release: () => {
      rmSync(path, { force: true })
      db.close()
    },
  }
}

function opened(path: string, file: string): Database.Database {
  try {
    return new Database(path, { timeout: 0 })
  } catch (error) {
    throw refusalOf(error, file)
  }
}
