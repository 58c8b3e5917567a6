import { Notification } from 'electron'
import { join } from 'node:path'
import { Due } from '#shared/contract/reports.ts'
import type { Preferences } from '#shared/contract/shell.ts'
import { log } from '../logging.ts'
import type { WorkspaceSession } from '../workspace-session.ts'
import { type Digests, digests } from './digests.ts'
import { reminders } from './reminders.ts'

/** A workspace that was just opened has better things to do first. */
const SETTLE_MS = 20_000
const LOOK_MS = 60 * 60 * 1000
const AHEAD_DAYS = 7

export type RecurringSetup = {
  /** The data folder. */
  folder: string
  session: WorkspaceSession
  readonly preferences: () => Preferences
  readonly changed: () => void
  /** Brings the window to the front, at this place of it. */
  readonly openAt: (link: string) => void
}

export type Recurring = {
  readonly digests: Digests
  /** A workspace was opened: looks when it has settled. */
  soon(): void
  /** Somebody switched something on: looks now. */
  look(): void
  stop(): void
}

/** What comes back by itself while the program runs: the weekly digest and the reminders. */
export function recurring({ folder, session, preferences, changed, openAt }: RecurringSetup): Recurring {
  const workspace = (): { id: string; name: string } | null => session.state().workspace
  const shown = new Set<Notification>()
  const digest = digests({
    file: join(folder, 'digest.json'),
    now: () => Date.now(),
    workspace,
    write: (target, formats) => session.run('reports.digest', { folder: target, formats }),
    changed,
  })
  const reminder = reminders({
    file: join(folder, 'reminded.json'),
    now: () => Date.now(),
    on: () => preferences().reminders && Notification.isSupported(),
    language: () => preferences().language,
    workspace,
    async due() {
      const answer = await session.request('reports.due', { days: AHEAD_DAYS })
      return answer.ok ? Due.parse(answer.value) : null
    },
    show({ text, link }, name) {
      const notification = new Notification({ title: name, body: text })
      // What nobody holds is collected, and a click on it later than that goes nowhere.
      shown.add(notification)
      notification.on('click', () => {
        shown.delete(notification)
        openAt(link)
      })
      notification.on('close', () => shown.delete(notification))
      notification.show()
    },
  })
  function look(): void {
    for (const one of [digest, reminder])
      one.look().catch((error: unknown) => log.error('what comes back by itself failed', error))
  }
  const timer = setInterval(look, LOOK_MS)
  let waiting: NodeJS.Timeout | null = null
  return {
    digests: digest,
    look,
    soon() {
      if (waiting) clearTimeout(waiting)
      waiting = setTimeout(look, SETTLE_MS)
    },
    stop() {
      clearInterval(timer)
      if (waiting) clearTimeout(waiting)
    },
  }
}
