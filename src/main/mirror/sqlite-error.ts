import Database from 'better-sqlite3'
import { Refusal } from '#shared/contract/error.ts'

/** The last one meets readers too: beside the workspace lies an index of what is being written, and it needs room. */
const diskFull: ReadonlySet<string> = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE'])

/** Turns what SQLite says about a file into the refusal a person can act on; anything else stays as it is. */
export function refusalOf(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const { code } = error
  if (diskFull.has(code)) return new Refusal('disk_full', error.message, { file })
  if (code.startsWith('SQLITE_CORRUPT')) return new Refusal('workspace_damaged', error.message, { file })
  if (code === 'SQLITE_NOTADB') return new Refusal('workspace_not_muster', error.message, { file })
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN')
    return new Refusal('workspace_read_only', error.message, { file })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new Refusal('workspace_locked', error.message, { file })
  return error
}

/** True when SQLite refused a row because of what a table guarantees. */
export const isRefusedRow = (error: unknown): boolean =>
  error instanceof Database.SqliteError &&
  (error.code.startsWith('SQLITE_CONSTRAINT') || error.code === 'SQLITE_MISMATCH')
