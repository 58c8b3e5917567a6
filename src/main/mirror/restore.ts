import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { backupFolder, stamp } from './backup.ts'
import { takeWriterLock } from './lock.ts'

/**
 * Swaps the file under the writer's lock. What was there, even if damaged, is moved among the backups.
 * @throws Refusal `workspace_locked`, `workspace_read_only`, `disk_full`; nothing is touched then
 * @returns where the former file is kept; null when there was none
 */
export function replaceWorkspace(file: string, source: string, at: number): string | null {
  const lock = takeWriterLock(file)
  const fresh = `${file}.restoring`
  try {
    copyAside(source, fresh, file)
    let kept: string | null = null
    if (existsSync(file)) {
      const folder = backupFolder(file)
      mkdirSync(folder, { recursive: true })
      kept = join(folder, `${stamp(at)}.before-restore.muster`)
      renameSync(file, kept)
      for (const suffix of ['-wal', '-shm']) if (existsSync(file + suffix)) renameSync(file + suffix, kept + suffix)
    }
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
    renameSync(fresh, file)
    return kept
  } finally {
    rmSync(fresh, { force: true })
    lock.release()
  }
}

/** Before anything is moved: a copy that does not fit must change nothing. */
function copyAside(source: string, fresh: string, file: string): void {
  try {
    copyFileSync(source, fresh)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Refusal(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk_full' : 'workspace_read_only', message, { file })
  }
}
