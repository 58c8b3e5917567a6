import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type PastedLists = {
  /** Writes pasted text where an import can read it; returns the path. */
  keep(text: string, name: string): string
  remove(): void
}

/** Pasted text lives in a temporary folder of this run. */
export function pastedLists(folder: string): PastedLists {
  let own: string | null = null
  let count = 0
  return {
    keep(text, name) {
      own ??= mkdtempSync(join(folder, 'muster-pasted-'))
      count += 1
      const path = join(own, count === 1 ? `${name}.txt` : `${name} ${count}.txt`)
      writeFileSync(path, text)
      return path
    },
    remove() {
      if (own) rmSync(own, { recursive: true, force: true })
      own = null
    },
  }
}
