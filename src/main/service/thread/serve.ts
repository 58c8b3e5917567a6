import type { LiveAudit } from '#main/capabilities/audit/live/index.ts'
import type { Devices } from '#main/capabilities/handler.ts'
import { refusalOf } from '#main/mirror/sqlite-error.ts'
import { failure, ok, unwrap } from '../envelope.ts'
import type { FromThread, ThreadData, ToThread } from '../thread-protocol.ts'
import { backUpWhenDue, closeInThread, openInThread, tidy } from './opened.ts'
import { runCommand, runJob, type Work } from './work.ts'

/** What comes for a workspace that is open. */
export type Message = Exclude<ToThread, { type: 'open' }>

/**
 * Opens a workspace in this thread and says whether that went well. One thing after another, in the order asked: the
 * writer never interleaves two pieces of work, so a transaction may span awaits.
 * @returns what takes the messages for it, until it has said `closed`; null when it could not be opened
 */
export function serveWorkspace(
  data: ThreadData,
  post: (message: FromThread) => void,
): ((message: Message) => void) | null {
  const calls = new Map<number, (message: Extract<Message, { type: 'device' }>) => void>()
  let nextCall = 1
  const devices: Devices = { printPdf: (page) => call('printPdf', page) }
  function call(name: keyof Devices, query: unknown): Promise<void> {
    const id = nextCall++
    return new Promise((resolve, reject) => {
      calls.set(id, (message) => {
        calls.delete(id)
        try {
          unwrap(message.envelope)
          resolve()
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)))
        }
      })
      post({ type: 'device', id, call: name, query })
    })
  }

  let work: Work
  try {
    const opened = openInThread(data)
    work = { ...opened, post, devices, forget: () => live?.forget() }
    post({ type: 'ready', envelope: ok({ backup: opened.backup }) })
  } catch (error) {
    post({ type: 'ready', envelope: failure(error) })
    return null
  }

  let queue: Promise<void> = Promise.resolve()
  function enqueue(id: number, act: () => unknown): void {
    queue = queue.then(async () => {
      try {
        post({ type: 'reply', id, envelope: ok(await act()) })
      } catch (error) {
        post({ type: 'reply', id, envelope: failure(refusalOf(error, data.file)) })
      }
      tidy(work)
      follow()
    })
  }

  let live: LiveAudit | null = null
  let following = false
  let closing = false
  /** Lets the audit follow what was changed, behind everything that was asked until now. */
  function follow(): void {
    if (data.role !== 'writer' || !data.live || following || closing) return
    following = true
    queue = queue.then(followOnce)
  }
  /** One bounded step; what was asked meanwhile comes before the next. */
  async function followOnce(): Promise<void> {
    following = false
    if (closing) return
    try {
      live ??= (await import('#main/capabilities/audit/live/index.ts')).liveAudit(work.db)
      const { more, changed } = live.step(Date.now())
      if (changed) post({ type: 'changed', entities: ['audit'], batch: null })
      if (more) setImmediate(follow)
    } catch {
      // What is kept in memory may no longer be what the file says; it is read anew behind the next change.
      live?.forget()
    }
  }

  follow()
  return (message) => {
    if (message.type === 'command') enqueue(message.id, () => runCommand(work, message))
    else if (message.type === 'job') enqueue(message.id, () => runJob(work, message))
    else if (message.type === 'device') calls.get(message.id)?.(message)
    else if (message.type === 'backup') queue = queue.then(() => backUpWhenDue(work))
    else {
      closing = true
      queue = queue.then(() => {
        closeInThread(work)
        post({ type: 'closed' })
      })
    }
  }
}
