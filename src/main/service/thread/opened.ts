import { statSync } from 'node:fs'
import { changeLog } from '#main/mirror/changes.ts'
import { listBackups, scheduledBackup } from '#main/mirror/backup.ts'
import { takeWriterLock, type WriterLock } from '#main/mirror/lock.ts'
import { type Mirror, openReader, openWriter } from '#main/mirror/open.ts'
import type { ThreadData } from '../thread-protocol.ts'

const BACKUP_EVERY_MS = 6 * 60 * 60 * 1000
/** From this size on, in bytes, what was committed is moved from the log beside the file into the file. */
const LONG_LOG = 4 * 1024 * 1024

/** A workspace as a thread holds it: the writer with the lock and the only writing connection, the reader with neither. */
export type Opened = {
  readonly data: ThreadData
  readonly db: Mirror
  /** Only the writer keeps the log of changes. */
  readonly log: ReturnType<typeof changeLog> | null
  /** The copy made before a migration, when one ran. */
  readonly backup: string | null
  readonly lock: WriterLock | null
}

/** @throws Refusal `workspace_*` when the file cannot be used; nothing is held then */
export function openInThread(data: ThreadData): Opened {
  if (data.role === 'reader') {
    return { data, db: openReader(data.file), log: null, backup: null, lock: null }
  }
  const lock = takeWriterLock(data.file)
  try {
    const { db, backup } = openWriter(data.file, data.now)
    db.pragma('wal_autocheckpoint = 0')
    db.pragma(`journal_size_limit = ${LONG_LOG / 4}`)
    return { data, db, log: changeLog(db, data.device), backup, lock }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Moves what was committed into the file, after the answer: nobody waits for it, and the log stays short. */
export function tidy({ data, db }: Opened): void {
  if (data.role !== 'writer' || (statSync(`${data.file}-wal`, { throwIfNoEntry: false })?.size ?? 0) < LONG_LOG) return
  try {
    db.pragma('wal_checkpoint(PASSIVE)')
  } catch {
    // A full disk keeps the log as long as it is; everything committed is in it.
  }
}

/** Copies the workspace when something was written since the last copy and that one is old enough. */
export function backUpWhenDue({ data, db }: Opened): void {
  if (data.role !== 'writer' || data.keepBackups === 0) return
  const newest = listBackups(data.file).find((backup) => backup.why === 'scheduled')
  const last = db.prepare('SELECT max(at) FROM batch').pluck().get() as number | null
  const now = Date.now()
  if (last === null || (newest && (now - newest.at < BACKUP_EVERY_MS || newest.at > last))) return
  scheduledBackup(db, data.file, now, data.keepBackups)
}

export function closeInThread(opened: Opened): void {
  const { data, db, lock } = opened
  if (data.role === 'writer') {
    try {
      backUpWhenDue(opened)
      db.pragma('optimize')
      db.pragma('wal_checkpoint(TRUNCATE)')
    } catch {
      // A full disk must not keep the program from closing; everything committed is in the file already.
    }
  }
  db.close()
  lock?.release()
}
