import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename, isAbsolute, relative } from 'node:path'
import type { FileToken } from '#shared/contract/shell.ts'
import { Refusal } from '#shared/contract/error.ts'

export type FileTokens = {
  /** A handle for a path the person chose; the file need not exist yet. */
  issue(path: string): FileToken
  /** @throws Refusal `not_allowed` for anything that was not issued */
  pathOf(token: string): string
  /** True for a chosen path and everything below a chosen folder. */
  covers(path: string): boolean
  /** Every handle ends with the window it was given to. */
  expire(): void
}

/** The page names files only by these handles, and only files that came from a dialog, a drop or the command line. */
export function fileTokens(): FileTokens {
  const paths = new Map<string, string>()
  return {
    issue(path) {
      const token = randomUUID()
      paths.set(token, path)
      const found = statSync(path, { throwIfNoEntry: false })
      return {
        token,
        name: basename(path),
        bytes: found?.isFile() ? found.size : null,
        folder: found?.isDirectory() ?? false,
      }
    },
    pathOf(token) {
      const path = paths.get(token)
      if (path === undefined) throw new Refusal('not_allowed', 'no file was chosen under this handle')
      return path
    },
    covers: (path) => [...paths.values()].some((chosen) => isWithin(path, chosen)),
    expire: () => paths.clear(),
  }
}

/** True when `path` is `folder` or lies below it. Both absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way !== '..' && !way.startsWith('../') && !way.startsWith('..\\')
}
