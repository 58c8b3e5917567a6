import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { MANIFEST, type SealManifest } from '#shared/model/seal.ts'
import { writingRefusal } from './staging.ts'

type File = SealManifest['files'][number]

/** Files of one account, written into a folder aside that gets its name when the manifest is in it. */
export type SealedFolder = {
  /** Writes a file piece by piece, so that many messages need little memory. */
  write(name: string, pieces: Iterable<string>): void
  /** Writes the manifest over everything written and names the folder; `name (2)` where the name is taken. */
  finish(manifest: Omit<SealManifest, 'files'>): { path: string; files: number; digest: string }
  /** Removes what was written and not finished. */
  discard(): void
}

const hash = (): ReturnType<typeof createHash> => createHash('sha256')

/** @throws Refusal `folder_unwritable` or `disk_full`, from every step */
export function sealedFolder(parent: string, name: string, mark: string): SealedFolder {
  const aside = join(parent, `.muster-${mark}`)
  const files: File[] = []
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw writingRefusal(parent, error)
    }
  }
  guarded(() => mkdirSync(aside))
  const put = (file: string, pieces: Iterable<string>): File =>
    guarded(() => {
      const digest = hash()
      let bytes = 0
      const out = openSync(join(aside, file), 'wx')
      try {
        for (const piece of pieces) {
          const chunk = Buffer.from(piece, 'utf8')
          digest.update(chunk)
          bytes += chunk.length
          writeSync(out, chunk)
        }
      } finally {
        closeSync(out)
      }
      return { name: file, bytes, sha256: digest.digest('hex') }
    })
  return {
    write: (file, pieces) => void files.push(put(file, pieces)),
    finish: (manifest) => {
      const { sha256 } = put(MANIFEST, [`${JSON.stringify({ ...manifest, files }, null, 2)}\n`])
      return guarded(() => {
        let number = 1
        const named = (): string => join(parent, number === 1 ? name : `${name} (${number})`)
        while (existsSync(named())) number++
        renameSync(aside, named())
        return { path: named(), files: files.length, digest: sha256 }
      })
    },
    discard: () => rmSync(aside, { recursive: true, force: true }),
  }
}

/** Takes a folder away again that this export made and that nothing will point to. */
export const removeSealed = (path: string): void => rmSync(path, { recursive: true, force: true })
