import { app } from 'electron'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { RecentWorkspace } from '#shared/contract/shell.ts'
import { readJson, writeJson } from './json-file.ts'

const KEPT = 12

const Entry = z.object({ name: z.string(), file: z.string(), openedAt: z.number() })
type Entry = z.infer<typeof Entry>
const Kept = z.object({ last: z.string().nullable(), entries: z.array(Entry) })

export type RecentList = {
  list(): RecentWorkspace[]
  /** The file behind an id of the list, or null. */
  fileOf(id: string): string | null
  /** The workspace that was open when the program was last closed, or null. */
  last(): string | null
  opened(file: string, name: string): void
  /** The person closed the workspace: the next start begins without one. */
  closed(): void
  forget(id: string): void
}

/** Files, not workspaces, are remembered: a copy of a workspace has the same workspace id. */
const idOf = (file: string): string => createHash('sha256').update(file).digest('hex').slice(0, 16)

export function openRecent(folder: string): RecentList {
  const path = join(folder, 'recent.json')
  const found = Kept.safeParse(readJson(path))
  let { last, entries } = found.success ? found.data : { last: null, entries: [] }
  const keep = (): void => writeJson(path, { last, entries })

  return {
    list: () => entries.map((entry) => ({ ...entry, id: idOf(entry.file), missing: !existsSync(entry.file) })),
    fileOf: (id) => entries.find((entry) => idOf(entry.file) === id)?.file ?? null,
    last: () => last,
    opened(file, name) {
      last = file
      entries = [{ name, file, openedAt: Date.now() }, ...entries.filter((entry) => entry.file !== file)].slice(0, KEPT)
      keep()
      app.addRecentDocument(file)
    },
    closed() {
      last = null
      keep()
    },
    forget(id) {
      if (last !== null && idOf(last) === id) last = null
      entries = entries.filter((entry) => idOf(entry.file) !== id)
      keep()
    },
  }
}
