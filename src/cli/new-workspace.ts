import { existsSync, linkSync, renameSync, rmSync, statSync, unlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import type { Service } from '#main/service/service.ts'
import { withFile } from './open.ts'
import type { Output } from './output.ts'

/**
 * Makes a workspace aside and gives it its name when it is whole, so that a failure or a kill leaves nothing that looks
 * like one. `place` says what happens to a name that is taken.
 * @throws Refusal `folder_unwritable`, `disk_full`, and whatever `work` and `place` refuse
 */
export async function makeWorkspace<T>(
  file: string,
  name: string,
  out: Output,
  work: (service: Service) => Promise<T>,
  place: (made: string) => void = (made) => giveName(made, file),
): Promise<T> {
  const folder = dirname(file)
  if (!isFolder(folder)) throw new Refusal('folder_unwritable', `${folder} is no folder`, { file: folder })
  const made = join(folder, `.${basename(file)}.${process.pid}.new`)
  try {
    const answer = await withFile(made, 'write', out, work, { name })
    place(made)
    return answer
  } catch (error) {
    throw refusedAt(error, made, file)
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal', '-lock']) rmSync(made + suffix, { force: true })
  }
}

/** @throws Refusal `file_exists`, also when the name was taken a moment ago */
function giveName(made: string, file: string): void {
  const taken = (): Refusal => new Refusal('file_exists', `${file} exists already`, { file })
  try {
    linkSync(made, file)
    unlinkSync(made)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(file)) throw taken()
    // No hard links on this file system.
    renameSync(made, file)
  }
}

/** A refusal about the file aside is one about the file that was asked for. */
function refusedAt(error: unknown, made: string, file: string): unknown {
  if (!(error instanceof Refusal) || error.details?.['file'] !== made) return error
  if (error.code === 'workspace_read_only')
    return new Refusal('folder_unwritable', error.message, { file: dirname(file) })
  return new Refusal(error.code, error.message, { ...error.details, file })
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
