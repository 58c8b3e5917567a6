import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Kept = z.object({
  connectors: z.record(z.string(), z.object({ at: z.number(), hosts: z.array(z.string()) })),
})
type Kept = z.infer<typeof Kept>
const NONE: Kept = { connectors: {} }

export type Consent = { readonly at: number; readonly hosts: ReadonlySet<string> }

/** What the person of this computer agreed that connectors may ask. Kept beside the program, never in a workspace. */
export type ConsentBook = {
  of(connector: string): Consent | null
  agree(connector: string, hosts: readonly string[], at: number): void
  /** @returns whether there was one */
  withdraw(connector: string): boolean
}

/** @param folder null: agreements hold as long as the program runs */
export function consentBook(folder: string | null): ConsentBook {
  const file = folder === null ? null : join(folder, 'sync-agreements.json')
  let inMemory = NONE
  let known: { name: string; kept: Kept } | null = null
  // Another program of this person may have written since: what is asked is read anew when the file is another one.
  const read = (): Kept => {
    if (file === null) return inMemory
    const name = nameOf(file)
    if (known?.name !== name) known = { name, kept: readKept(file) }
    return known.kept
  }
  const write = (kept: Kept): void => {
    if (file === null) inMemory = kept
    else writeKept(file, kept)
  }
  return {
    of(connector) {
      const found = read().connectors[connector]
      return found ? { at: found.at, hosts: new Set(found.hosts) } : null
    },
    agree(connector, hosts, at) {
      const { connectors } = read()
      const before = connectors[connector]?.hosts ?? []
      write({
        connectors: { ...connectors, [connector]: { at, hosts: [...new Set([...before, ...hosts])].toSorted() } },
      })
    },
    withdraw(connector) {
      const { [connector]: before, ...connectors } = read().connectors
      if (before) write({ connectors })
      return before !== undefined
    },
  }
}

/** A file is replaced as a whole, so it is another one after every change. */
function nameOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : ''
}

/** What cannot be read is no agreement. */
function readKept(file: string): Kept {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return NONE
  }
}

/** In one step: a crash leaves the old file or the new one. Nobody else of this computer reads it. */
function writeKept(file: string, kept: Kept): void {
  mkdirSync(join(file, '..'), { recursive: true })
  const half = `${file}.${process.pid}`
  writeFileSync(half, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  renameSync(half, file)
}
