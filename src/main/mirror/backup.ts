import type { Database } from 'better-sqlite3'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export type Backup = { path: string; at: number; bytes: number; why: string }

/** Copies live beside the workspace, in `<name>.backups/`. */
export function backupFolder(file: string): string {
  return join(dirname(file), `${basename(file).replace(/\.muster$/, '')}.backups`)
}

/** A moment as part of a file name. */
export const stamp = (at: number): string => new Date(at).toISOString().replaceAll(/[:.]/g, '-')

/**
 * A consistent copy of what is committed, made by SQLite itself; written aside and renamed, so that a half copy never
 * has the name. A reading connection must be let out of its guard for it, although only the copy is written.
 */
export function copyTo(db: Database, target: string): number {
  const part = `${target}.part`
  rmSync(part, { force: true })
  const guarded = db.pragma('query_only', { simple: true })
  db.pragma('query_only = OFF')
  try {
    db.prepare('VACUUM INTO ?').run(part)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  } finally {
    db.pragma(`query_only = ${String(guarded)}`)
  }
  renameSync(part, target)
  return statSync(target).size
}

export function backupBeforeMigration(db: Database, file: string, schema: number, at: number): string {
  const folder = backupFolder(file)
  mkdirSync(folder, { recursive: true })
  const target = join(folder, `${stamp(at)}.before-schema-${schema}.muster`)
  copyTo(db, target)
  return target
}

/** Makes the scheduled copy and removes the oldest beyond `keep`. Copies made before a migration are never removed. */
export function scheduledBackup(db: Database, file: string, at: number, keep: number): Backup {
  const folder = backupFolder(file)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${stamp(at)}.scheduled.muster`)
  const bytes = copyTo(db, path)
  const old = listBackups(file).filter((b) => b.why === 'scheduled')
  for (const backup of old.slice(keep)) rmSync(backup.path, { force: true })
  return { path, at, bytes, why: 'scheduled' }
}

/** Newest first. `why` is `scheduled`, `before-schema-N` or `before-restore`. */
export function listBackups(file: string): Backup[] {
  const folder = backupFolder(file)
  let names: string[] = []
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .flatMap((name) => {
      const why = /\.(scheduled|before-schema-\d+|before-restore)\.muster$/.exec(name)?.[1]
      if (!why) return []
      const path = join(folder, name)
      const stat = statSync(path)
      return [{ path, at: Math.round(stat.mtimeMs), bytes: stat.size, why }]
    })
    .toSorted((a, b) => (a.path < b.path ? 1 : -1))
}
