import { z } from 'zod'
import type { Due } from '#shared/contract/reports.ts'
import { type Reminder, reminderLines } from '#shared/locale/reminders.ts'
import type { Language } from '#shared/model/words.ts'
import { readJson, writeJson } from '../json-file.ts'

/** The day on which each workspace was last spoken of. */
const Kept = z.record(z.string(), z.string())

export type RemindersSetup = {
  file: string
  now(): number
  on(): boolean
  language(): Language
  workspace(): { id: string; name: string } | null
  /** What is due in the open workspace; null when it cannot be asked now. */
  due(): Promise<Due | null>
  show(reminder: Reminder, workspace: string): void
}

/** The calendar day of a moment on this computer, `YYYY-MM-DD`. */
const dayOf = (at: number): string => new Date(at).toLocaleDateString('sv-SE')

/** Tells once a day what is due. A day on which nothing could be asked is asked again at the next look. */
export function reminders(setup: RemindersSetup): { look(): Promise<void> } {
  return {
    async look() {
      const workspace = setup.workspace()
      if (!setup.on() || workspace === null) return
      const found = Kept.safeParse(readJson(setup.file))
      const kept = found.success ? found.data : {}
      const today = dayOf(setup.now())
      if (kept[workspace.id] === today) return
      const due = await setup.due()
      if (due === null) return
      writeJson(setup.file, { ...kept, [workspace.id]: today })
      for (const reminder of reminderLines(due, setup.language())) setup.show(reminder, workspace.name)
    },
  }
}
