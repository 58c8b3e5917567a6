import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyTo } from './backup.ts'
import { takeWriterLock } from './lock.ts'
import { migrate, schemaOf } from './migrate.ts'
import { SCHEMA } from './migrations/index.ts'
import { checkHeader, openWriter } from './open.ts'
import { refusalOf } from './sqlite-error.ts'

/**
 * Brings a workspace of an earlier version up to date for those who only read it, as opening it for writing does: a copy
 * is kept first. Does nothing to a current one.
 * @throws Refusal `workspace_locked`, `workspace_read_only`, or what the file is refused for
 */
export function bringUpToDate(file: string, now: number): void {
  if (!isOlder(file)) return
  const lock = takeWriterLock(file)
  try {
    openWriter(file, now).db.close()
  } finally {
    lock.release()
  }
}

/**
 * A file that is only looked at stays as it is: one of an earlier version is read from a copy that was brought up to
 * date, a current one by itself.
 * @returns the path to read; `remove` takes the copy away
 */
export function currentCopy(file: string): { readonly path: string; readonly remove: () => void } {
  if (!isOlder(file)) return { path: file, remove: () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'muster-older-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const path = join(folder, 'copy.muster')
  try {
    const old = new Database(file, { readonly: true, fileMustExist: true })
    copyTo(old, path)
    old.close()
    const copy = new Database(path)
    migrate(copy)
    copy.close()
  } catch (error) {
    remove()
    throw refusalOf(error, file)
  }
  return { path, remove }
}

/** Whether a workspace was written by an earlier version; what is no workspace at all is refused here. */
function isOlder(file: string): boolean {
  checkHeader(file)
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true })
    try {
      return schemaOf(db) < SCHEMA
    } finally {
      db.close()
    }
  } catch (error) {
    throw refusalOf(error, file)
  }
}
