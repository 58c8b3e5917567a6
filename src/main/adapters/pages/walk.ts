import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { PAGE_LIMITS, type PageLimits } from './limits.ts'

/** A file to be read, named as it stands below the chosen folder, with `/` between its steps. */
export type FoundFile = { readonly path: string; readonly name: string; readonly bytes: number }

export type Walk = {
  readonly files: readonly FoundFile[]
  /** Entries left out, by reason: `symlink`, `other`, `too_large`, `too_deep`, `unreadable`. */
  readonly left: Readonly<Record<string, number>>
  readonly limit: 'files' | 'bytes' | null
  readonly folder: boolean
}

/**
 * The files of a folder that `wanted` takes by their names, in the order of their names; a single file is a walk of one.
 * Links are never followed, so nothing outside of the folder is ever opened. What goes beyond a limit is left out and told.
 * @throws Refusal `file_not_found`, `file_unreadable`
 */
export async function walk(
  root: string,
  wanted: (name: string) => boolean,
  limits: PageLimits = PAGE_LIMITS,
): Promise<Walk> {
  const found = await stat(root).catch((error: unknown) => {
    throw refusalOf(error, root)
  })
  if (found.isFile()) return single(root, found.size, limits)
  if (!found.isDirectory()) throw new Refusal('file_unreadable', 'no ordinary file', { file: basename(root) })

  const files: FoundFile[] = []
  const left: Record<string, number> = {}
  const leave = (reason: string): void => void (left[reason] = (left[reason] ?? 0) + 1)
  let bytes = 0
  let entries = 0
  let limit: Walk['limit'] = null
  const waiting = [{ folder: root, prefix: '', depth: 0 }]
  while (waiting.length > 0 && limit === null) {
    const { folder, prefix, depth } = waiting.pop() ?? { folder: root, prefix: '', depth: 0 }
    const inside = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      if (folder === root) throw refusalOf(error, root)
      leave('unreadable')
      return []
    })
    const folders: typeof waiting = []
    for (const entry of inside.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = `${prefix}${entry.name}`
      if (++entries > limits.entries) limit = 'files'
      if (limit !== null) break
      if (entry.isSymbolicLink()) leave('symlink')
      else if (entry.isDirectory()) {
        if (depth + 1 > limits.depth) leave('too_deep')
        else folders.push({ folder: join(folder, entry.name), prefix: `${name}/`, depth: depth + 1 })
      } else if (!entry.isFile() || !wanted(entry.name)) leave('other')
      else {
        const path = join(folder, entry.name)
        const size = (await stat(path).catch(() => null))?.size
        if (size === undefined) leave('unreadable')
        else if (size > limits.fileBytes) leave('too_large')
        else if (files.length >= limits.files) limit = 'files'
        else if (bytes + size > limits.bytes) limit = 'bytes'
        else {
          files.push({ path, name, bytes: size })
          bytes += size
        }
      }
    }
    waiting.push(...folders.toReversed())
  }
  return { files, left, limit, folder: true }
}

function single(path: string, bytes: number, limits: PageLimits): Walk {
  if (bytes === 0) throw new Refusal('file_empty', 'no bytes', { file: basename(path) })
  if (bytes > limits.fileBytes)
    throw new Refusal('file_too_large', 'larger than the limit', {
      file: basename(path),
      bytes,
      limit: limits.fileBytes,
    })
  return { files: [{ path, name: basename(path), bytes }], left: {}, limit: null, folder: false }
}

function refusalOf(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const file = basename(path)
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return new Refusal('file_not_found', error.message, { file })
  return new Refusal('file_unreadable', error.message, { file })
}
