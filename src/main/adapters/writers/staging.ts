import { existsSync, linkSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'

/** A file written aside, waiting for its name. */
type Staged = { readonly aside: string; readonly stem: string; readonly extension: string }

/** Files of one export: written aside, then all named at once, so that no half file ever has the name. */
export type Staging = {
  /** Where a file is to be written aside, when something else writes it. */
  reserve(stem: string, extension: string): string
  write(stem: string, extension: string, bytes: Uint8Array): void
  /** Gives every file its name, `stem (2).ext` where one is taken; all of them get the same number. In the order written. */
  place(): { path: string; bytes: number }[]
  /** Removes what was written and not placed. */
  discard(): void
}

const FULL = new Set(['ENOSPC', 'EDQUOT'])

/** A failure to write as the contract tells it. */
export function writingRefusal(folder: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  return FULL.has(code)
    ? new Refusal('disk_full', message, { file: folder })
    : new Refusal('folder_unwritable', message, { file: folder })
}

const numbered = (file: Staged, number: number): string =>
  `${file.stem}${number === 1 ? '' : ` (${number})`}.${file.extension}`

/** Names a file unless something has the name. A hard link refuses a name that is taken; where there are none, a look must do. */
function named(aside: string, path: string): boolean {
  try {
    linkSync(aside, path)
    unlinkSync(aside)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    if (existsSync(path)) return false
    renameSync(aside, path)
    return true
  }
}

/**
 * @param mark makes the names of files written aside this export's own
 * @throws Refusal `folder_unwritable` or `disk_full`, from every step that writes
 */
export function stagingIn(folder: string, mark: string): Staging {
  const files: Staged[] = []
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw writingRefusal(folder, error)
    }
  }
  const reserve = (stem: string, extension: string): string => {
    const aside = join(folder, `.muster-${mark}-${files.length + 1}.${extension}`)
    files.push({ aside, stem, extension })
    return aside
  }
  return {
    reserve,
    write: (stem, extension, bytes) => guarded(() => writeFileSync(reserve(stem, extension), bytes, { flag: 'wx' })),
    place: () =>
      guarded(() => {
        let number = 1
        while (files.some((file) => existsSync(join(folder, numbered(file, number))))) number++
        return files.map((file) => {
          let own = number
          while (!named(file.aside, join(folder, numbered(file, own)))) own++
          const path = join(folder, numbered(file, own))
          return { path, bytes: statSync(path).size }
        })
      }),
    discard: () => {
      for (const { aside } of files) if (existsSync(aside)) rmSync(aside)
    },
  }
}
