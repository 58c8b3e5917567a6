import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'

/**
 * Reads a short UTF-8 text as a whole.
 * @param limit bytes
 * @throws Refusal `file_not_found`, `file_is_folder`, `file_too_large`, `file_unreadable`, `file_encoding`
 */
export function readSmallText(path: string, limit: number): string {
  const file = basename(path)
  let bytes: Buffer
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) throw new Refusal('file_is_folder', `${path} is a folder`, { file })
    if (stat.size > limit)
      throw new Refusal('file_too_large', `${path} has ${stat.size} bytes`, { file, limit: `${limit / 1024} KB` })
    bytes = readFileSync(path)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code } = error as NodeJS.ErrnoException
    throw new Refusal(code === 'ENOENT' || code === 'ENOTDIR' ? 'file_not_found' : 'file_unreadable', String(error), {
      file,
    })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('file_encoding', `${path} is not UTF-8`, { file })
  }
}
