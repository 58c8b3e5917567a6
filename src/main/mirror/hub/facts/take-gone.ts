import type { Taking } from './taking.ts'
import { threadFinder } from './take-thread.ts'

/**
 * Takes away what somebody took back who had brought it: their import was undone. Who brought the same on their own keeps it, and so
 * does who worked on it since; then it goes to the team anew.
 * @returns whether it went
 */
export function goneTaker(taking: Taking): ((kind: 'thread' | 'message', key: string) => boolean) & {
  readonly touched: ReadonlySet<number>
} {
  const { db } = taking
  const find = threadFinder(taking)
  const touched = new Set<number>()
  const message = db.prepare(
    `SELECT m.rid, m.import_id IS NOT NULL AS own, c.rid AS thread FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.natural_key = ? LIMIT 1`,
  )
  const worked = db.prepare(
    `SELECT 1 FROM conversation c WHERE c.rid = ? AND (EXISTS (SELECT 1 FROM triage t WHERE t.conversation_id = c.id)
       OR EXISTS (SELECT 1 FROM route_step s WHERE s.conversation_id = c.id) OR EXISTS (SELECT 1 FROM outcome o WHERE o.id = c.id)
       OR EXISTS (SELECT 1 FROM insight_conversation i WHERE i.conversation_id = c.id))`,
  )
  const holds = db.prepare('SELECT 1 FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE c.rid = ?')
  const isKept = (thread: number): boolean =>
    worked.get(thread) !== undefined || taking.waits('thread', thread).length > 0
  const removeMessage = db.prepare('DELETE FROM message WHERE rid = ?')
  const removeThread = db.prepare('DELETE FROM conversation WHERE rid = ?')
  const take = (kind: 'thread' | 'message', key: string): boolean => {
    if (kind === 'message') {
      const there = message.get(key) as { rid: number; own: number; thread: number } | undefined
      if (!there) return false
      if (there.own === 1 || isKept(there.thread)) {
        taking.sendAnew('thread', there.thread)
        taking.sendAnew('message', there.rid)
        return false
      }
      removeMessage.run(there.rid)
      touched.add(there.thread)
      return true
    }
    const there = find(key)
    if (!there) return false
    if (there.own || isKept(there.rid) || holds.get(there.rid) !== undefined) {
      taking.sendAnew('thread', there.rid)
      return false
    }
    removeThread.run(there.rid)
    touched.delete(there.rid)
    return true
  }
  return Object.assign(take, { touched })
}
