import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder, stamp } from './backup.ts'
import { takeWriterLock } from './lock.ts'

/**
 * Swaps the file under the writer's lock. What was there, even if damaged, is moved among the backups.
 * @returns where the former file is kept; null when there was none
 */
export function replaceWorkspace(file: string, source: string, at: number): string | null {
  const lock = takeWriterLock(file)
  try {
    const fresh = `${file}.restoring`
    copyFileSync(source, fresh)
    let kept: string | null = null
    if (existsSync(file)) {
      const folder = backupFolder(file)
      mkdirSync(folder, { recursive: true })
      kept = join(folder, `${stamp(at)}.before-restore.muster`)
      renameSync(file, kept)
      for (const suffix of ['-wal', '-shm'])
        if (existsSync(file + suffix)) renameSync(file + suffix, kept + suffix)
    }
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
    renameSync(fresh, file)
    return kept
  } finally {
    lock.release()
  }
}
