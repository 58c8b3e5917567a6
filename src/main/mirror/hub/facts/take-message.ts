import type { HubFact } from '#shared/model/hub-fact.ts'
import { stemmed } from '../../stems.ts'
import type { MessageDoc } from './message-doc.ts'
import type { Taking } from './taking.ts'
import { type Thread, threadFinder } from './take-thread.ts'

export type MessageTaker = {
  take(fact: HubFact, doc: MessageDoc): 'new' | 'changed' | 'none'
  /** Conversations whose times follow from their messages anew, and the row numbers of new messages. */
  readonly touched: ReadonlySet<number>
  readonly added: { readonly first: number; readonly last: number }
}

/** Writes messages that came into their conversations. New ones are made findable by whoever called, all at once. */
export function messageTaker(taking: Taking): MessageTaker {
  const { db, newId } = taking
  const find = threadFinder(taking)
  const threads = new Map<string, Thread | null>()
  const threadOf = ({ thread }: HubFact, doc: MessageDoc): Thread | null => {
    const seen = threads.get(doc.thread)
    if (seen !== undefined) return seen
    const found = thread === taking.fingerprint(doc.thread) ? find(doc.thread) : null
    threads.set(doc.thread, found)
    return found
  }
  const known = db.prepare(
    'SELECT m.rid, m.text, m.deleted_upstream_at AS deleted, c.rid AS thread FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.natural_key = ? LIMIT 1',
  )
  const insert = db.prepare(
    `INSERT INTO message (rid, conversation_id, natural_key, direction, visibility, at, author, team_id, text, language, deleted_upstream_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const set = db.prepare(
    `UPDATE message SET conversation_id = ?, direction = ?, visibility = ?, at = ?, author = ?, team_id = ?, text = ?, language = ?, deleted_upstream_at = ? WHERE rid = ?`,
  )
  const attach = db.prepare('INSERT INTO attachment (id, message_rid, kind, reference) VALUES (?, ?, ?, ?)')
  const detach = db.prepare('DELETE FROM attachment WHERE message_rid = ?')
  const forget = db.prepare('DELETE FROM message_search WHERE rowid = ?')
  const remember = db.prepare('INSERT INTO message_search (rowid, stems) VALUES (?, ?)')
  const first = (db.prepare('SELECT coalesce(max(rid), 0) FROM message').pluck().get() as number) + 1
  let next = first
  const touched = new Set<number>()
  return {
    touched,
    get added() {
      return { first, last: next - 1 }
    },
    take(fact, doc) {
      if (taking.wasErased('message', fact.key)) return 'none'
      const thread = threadOf(fact, doc)
      if (thread === null) return 'none'
      const text = doc.deleted_upstream_at === null ? doc.text : ''
      const { direction, visibility, at, author, language, deleted_upstream_at: deleted } = doc
      const said = [direction, visibility, at, author, taking.team(doc.team_id), text, language, deleted] as const
      const there = known.get(doc.natural_key) as
        | { rid: number; text: string; deleted: number | null; thread: number }
        | undefined
      if (there === undefined) {
        const rid = next++
        insert.run(rid, thread.id, doc.natural_key, ...said)
        for (const [kind, reference] of doc.files ?? []) attach.run(newId(), rid, kind, reference)
        touched.add(thread.rid)
        return 'new'
      }
      // What was said of it here since stands until the hub has decided; that it was deleted is decided.
      if (deleted === null && taking.waits('message', there.rid).length > 0) return 'none'
      set.run(thread.id, ...said, there.rid)
      touched.add(thread.rid)
      if (there.thread !== thread.rid) touched.add(there.thread)
      if (text !== there.text || (deleted === null) !== (there.deleted === null)) {
        if (there.rid < first) forget.run(there.rid)
        if (deleted === null && there.rid < first) remember.run(there.rid, stemmed(text))
      }
      detach.run(there.rid)
      if (deleted === null)
        for (const [kind, reference] of doc.files ?? []) attach.run(newId(), there.rid, kind, reference)
      return 'changed'
    },
  }
}
