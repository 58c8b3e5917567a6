import Database from 'better-sqlite3'
import { accessSync, closeSync, constants, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { Refusal } from '#shared/contract/error.ts'
import { backupBeforeMigration } from './backup.ts'
import { migrate, schemaOf } from './migrate.ts'
import { SCHEMA } from './migrations/index.ts'
import { refusalOf } from './sqlite-error.ts'
import { noteTouched } from './touched.ts'

/** Written into the header of every workspace: "MUST" in ASCII. Tells our files from other SQLite databases. */
export const APPLICATION_ID = 0x4d555354

/** Bytes of a page: with the usual 4,096 a large import spends a third more time writing its pages out. */
const PAGE_SIZE = 8192

export type Mirror = Database.Database

/**
 * Settings every connection shares. `trusted_schema=OFF` and the length limits matter because
 * workspace files come from other people.
 */
function configure(db: Mirror): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('busy_timeout = 5000')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -65536')
}

/** True when the file's mode or its folder forbids writing, also for root, who could but should not. */
export function isReadOnly(file: string): boolean {
  if ((statSync(file).mode & 0o222) === 0) return true
  try {
    accessSync(file, constants.W_OK)
    return false
  } catch {
    return true
  }
}

/** Looks at the first bytes only: nothing that is not a workspace is ever handed to SQLite. */
export function checkHeader(file: string): void {
  if (!existsSync(file)) throw new Refusal('workspace_missing', `${file} does not exist`, { file })
  if (statSync(file).isDirectory()) throw new Refusal('workspace_not_muster', `${file} is a folder`, { file })
  const head = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    const bytes = readSync(handle, head, 0, 100, 0)
    if (
      bytes < 100 ||
      head.toString('latin1', 0, 16) !== 'SQLite format 3\0' ||
      head.readUInt32BE(68) !== APPLICATION_ID
    )
      throw new Refusal('workspace_not_muster', `${file} is not a Muster workspace`, { file })
  } finally {
    closeSync(handle)
  }
}

/**
 * Creates an empty workspace file and closes it again.
 * @throws Refusal `file_exists` when the path is taken; when it cannot be filled, nothing is left at the path
 */
export function createWorkspace(file: string, seed: { id: string; name: string; at: number }): void {
  if (existsSync(file)) throw new Refusal('file_exists', `${file} exists already`, { file })
  const db = open(file)
  try {
    db.pragma(`page_size = ${PAGE_SIZE}`)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    configure(db)
    migrate(db)
    const put = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
    db.transaction(() => {
      put.run('id', seed.id)
      put.run('name', seed.name)
      put.run('created_at', String(seed.at))
    })()
    db.close()
  } catch (error) {
    db.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    throw refusalOf(error, file)
  }
}

/**
 * Opens the one writing connection; an older file is copied aside first, then migrated in one step.
 * @returns the connection and, when a migration ran, the path of the copy
 */
export function openWriter(file: string, now: number): { db: Mirror; backup: string | null } {
  checkHeader(file)
  if (isReadOnly(file)) throw new Refusal('workspace_read_only', `${file} cannot be written`, { file })
  const db = open(file)
  try {
    const from = schemaOf(db)
    if (from > SCHEMA)
      throw new Refusal('workspace_newer', `schema ${from} is newer than ${SCHEMA}`, {
        file,
        schema: from,
        known: SCHEMA,
      })
    configure(db)
    const backup = from < SCHEMA ? backupBeforeMigration(db, file, from, now) : null
    migrate(db)
    return { db: noteTouched(db), backup }
  } catch (error) {
    db.close()
    throw refusalOf(error, file)
  }
}

/** Opens a connection that can only read. It keeps answering from its snapshot while the writer works. */
export function openReader(file: string): Mirror {
  checkHeader(file)
  const db = open(file, { readonly: true, fileMustExist: true })
  try {
    const schema = schemaOf(db)
    if (schema > SCHEMA)
      throw new Refusal('workspace_newer', `schema ${schema} is newer than ${SCHEMA}`, { file, schema, known: SCHEMA })
    if (schema < SCHEMA)
      throw new Refusal('workspace_read_only', `schema ${schema} must be brought to ${SCHEMA} first`, { file })
    db.pragma('trusted_schema = OFF')
    db.pragma('busy_timeout = 5000')
    db.pragma('temp_store = MEMORY')
    db.pragma('cache_size = -65536')
    db.pragma('query_only = ON')
    return db
  } catch (error) {
    db.close()
    throw refusalOf(error, file)
  }
}

function open(file: string, options?: Database.Options): Mirror {
  try {
    return new Database(file, options)
  } catch (error) {
    throw refusalOf(error, file)
  }
}
