import { z } from 'zod'
import type { Problem } from '#shared/contract/error.ts'
import type { DigestFormat } from '#shared/contract/reports.ts'
import { DIGEST_DEFAULTS, DigestSettings, type DigestState } from '#shared/contract/shell.ts'
import { readJson, writeJson } from '../json-file.ts'
import { lastDue } from './last-due.ts'

const Kept = z.strictObject({
  settings: DigestSettings,
  folder: z.string().nullable(),
  /** When the digest of each workspace was last written, or when its week began. */
  done: z.record(z.string(), z.number()),
})
type Kept = z.infer<typeof Kept>

const FIRST: Kept = { settings: DIGEST_DEFAULTS, folder: null, done: {} }

export type DigestsSetup = {
  /** Where the schedule is kept. */
  file: string
  now(): number
  /** The open workspace; null without one. */
  workspace(): { id: string } | null
  /** Writes the digest of the open workspace; answers with what went wrong, or null. */
  write(folder: string, formats: DigestFormat[]): Promise<Problem | null>
  changed(): void
}

export type Digests = {
  state(): DigestState
  set(patch: Partial<DigestSettings>): void
  setFolder(folder: string): void
  /** Writes one now, whatever the schedule says. */
  writeNow(): Promise<void>
  /** Looks whether one is due, and writes it. What went wrong is kept in the state and tried again at the next look. */
  look(): Promise<void>
}

/** The weekly digest of this computer: into which folder, when, and whether it was written. */
export function digests(setup: DigestsSetup): Digests {
  const found = Kept.safeParse(readJson(setup.file))
  let kept: Kept = found.success ? found.data : FIRST
  let problem: Problem | null = null
  let writtenAt: number | null = null
  let busy = false

  function keep(next: Kept): void {
    kept = next
    writeJson(setup.file, kept)
  }
  const beganAt = (id: string, at: number): void => keep({ ...kept, done: { ...kept.done, [id]: at } })

  async function write(): Promise<void> {
    const workspace = setup.workspace()
    if (workspace === null || kept.folder === null || busy) return
    busy = true
    try {
      const at = setup.now()
      problem = await setup.write(kept.folder, kept.settings.formats)
      if (problem === null) {
        writtenAt = at
        beganAt(workspace.id, at)
      }
    } finally {
      busy = false
      setup.changed()
    }
  }

  return {
    state: () => ({ ...kept.settings, folder: kept.folder, writtenAt, problem }),
    set(patch) {
      const settings = { ...kept.settings, ...patch }
      // The week begins when the schedule does: nothing is written for the time before.
      const begins = settings.on && !kept.settings.on
      const workspace = setup.workspace()
      keep({ ...kept, settings, done: begins ? (workspace ? { [workspace.id]: setup.now() } : {}) : kept.done })
      if (!settings.on) problem = null
      setup.changed()
    },
    setFolder(folder) {
      keep({ ...kept, folder })
      problem = null
      setup.changed()
    },
    writeNow: write,
    async look() {
      const workspace = setup.workspace()
      const { on, weekday, hour } = kept.settings
      if (!on || workspace === null) return
      const last = kept.done[workspace.id]
      const now = setup.now()
      if (last === undefined) beganAt(workspace.id, now)
      else if (last < lastDue(now, weekday, hour)) await write()
    },
  }
}
