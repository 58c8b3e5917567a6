import type { HubFactSent } from '#shared/model/hub-fact.ts'
import { fingerprinter, isErased } from '../../erase/fingerprint.ts'
import type { Mirror } from '../../open.ts'
import { messageReader } from './message-doc.ts'
import type { QueueKind, Waiting } from './queue.ts'
import { ROW_KINDS, rowReader, type RowKind } from './rows.ts'
import { threadReader } from './thread-doc.ts'

/** What becomes of a row that waits: it is sent, named as erased, stays here because it is private, or is not there any more. */
export type ToSend = { readonly fact: HubFactSent } | { readonly erased: string } | 'private' | 'nothing'

const isRowKind = (kind: QueueKind): kind is RowKind => (ROW_KINDS as readonly string[]).includes(kind)

/**
 * Reads rows that wait as they are sent.
 * @param sharesPrivate whether private messages are shared; otherwise their words are not even read into what is sent
 */
export function factReader(
  db: Mirror,
  sharesPrivate: boolean,
): (kind: QueueKind, waiting: Waiting) => ToSend {
  const fingerprint = fingerprinter(db)
  const threads = threadReader(db)
  const message = messageReader(db)
  const hasPublic = db.prepare(
    "SELECT 1 FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE c.rid = ? AND m.visibility = 'public' LIMIT 1",
  )
  const hasAny = db.prepare(
    'SELECT 1 FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE c.rid = ? LIMIT 1',
  )
  const rows = new Map<RowKind, ReturnType<typeof rowReader>>()
  const fact = (one: Omit<HubFactSent, 'thread' | 'state' | 'stamps' | 'fresh'> & Partial<HubFactSent>): ToSend => ({
    fact: { thread: null, state: 0, stamps: null, fresh: true, ...one },
  })
  const gone = (kind: 'thread' | 'message', { key, entries }: Waiting): ToSend =>
    fact({
      kind,
      key: fingerprint(String(key)),
      // The server asks for the conversation of a message; of one that is gone nobody asks which.
      thread: kind === 'message' ? '-' : null,
      state: 2,
      stamp: entries[0]?.at ?? 0,
      fresh: false,
      row: written(isErased(String(key)) ? {} : { natural_key: String(key) }),
    })
  return (kind, waiting) => {
    const { key, entries, whole } = waiting
    const stamp = Math.max(...entries.map(({ at }) => at))
    if (kind === 'erased person' || kind === 'erased thread' || kind === 'erased message')
      return { erased: String(key) }
    if (kind === 'gone thread' || kind === 'gone message') return gone(kind === 'gone thread' ? 'thread' : 'message', waiting)
    if (isRowKind(kind)) {
      const read = rows.get(kind) ?? rowReader(db, kind)
      rows.set(kind, read)
      const found = read(String(key))
      return found === null ? 'nothing' : fact({ kind, key: found.key, stamp, row: written(found.doc) })
    }
    if (kind === 'message') {
      const doc = message(Number(key))
      if (doc === null) return 'nothing'
      if (isErased(doc.natural_key)) return { erased: fingerprint(doc.natural_key) }
      if (isErased(doc.thread)) return 'nothing'
      if (doc.visibility === 'private' && !sharesPrivate) return 'private'
      return fact({
        kind,
        key: fingerprint(doc.natural_key),
        thread: fingerprint(doc.thread),
        state: doc.deleted_upstream_at === null ? 0 : 1,
        stamp,
        fresh: whole,
        row: written(doc),
      })
    }
    if (!sharesPrivate && whole && hasPublic.get(key) === undefined && hasAny.get(key) !== undefined) return 'private'
    const doc = whole ? threads.doc(Number(key)) : threads.parts(Number(key), entries.map(({ part }) => part))
    if (doc === null) return 'nothing'
    if (isErased(doc.natural_key)) return 'nothing'
    const stamps = whole ? null : JSON.stringify(Object.fromEntries(entries.map(({ part, at }) => [part, at])))
    // Of a whole one the moment it came counts, and of what was said of it since the moment of that.
    const said = entries.filter(({ part }) => part !== '').map(({ part, at }) => [part, at] as const)
    const since = whole && said.length > 0 ? JSON.stringify(Object.fromEntries(said)) : stamps
    return fact({
      kind,
      key: fingerprint(doc.natural_key),
      stamp: entries[0]?.part === '' ? entries[0].at : stamp,
      stamps: since,
      fresh: whole,
      row: written(doc),
    })
  }
}

const UNSENDABLE = /\\u(?:0000|d[89a-f])/
/** As JSON, with what PostgreSQL cannot hold in a text replaced. */
function written(doc: object): string {
  const text = JSON.stringify(doc)
  if (!UNSENDABLE.test(text)) return text
  return JSON.stringify(doc, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value,
  )
}
