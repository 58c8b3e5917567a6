import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writingRefusal } from './staging.ts'

/** Writes a file aside and then gives it its name, in place of what had it: there is never half a file. @throws Refusal `folder_unwritable`, `disk_full` */
export function writeWhole(path: string, bytes: Uint8Array, mark: string): void {
  const aside = join(dirname(path), mark)
  try {
    writeFileSync(aside, bytes, { flag: 'wx' })
    renameSync(aside, path)
  } catch (error) {
    throw writingRefusal(dirname(path), error)
  } finally {
    if (existsSync(aside)) rmSync(aside)
  }
}
