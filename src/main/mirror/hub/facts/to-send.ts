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

type Reader = (waiting: Waiting) => ToSend
type Parts = Pick<HubFactSent, 'kind' | 'key' | 'stamp' | 'row'> & Partial<HubFactSent>
const fact = (one: Parts): ToSend => ({ fact: { thread: null, state: 0, stamps: null, fresh: true, ...one } })
const latest = ({ entries }: Waiting): number => Math.max(...entries.map(({ at }) => at))

/**
 * Reads rows that wait as they are sent.
 * @param sharesPrivate whether private messages are shared; otherwise they do not leave this computer
 */
export function factReader(db: Mirror, sharesPrivate: boolean): (kind: QueueKind, waiting: Waiting) => ToSend {
  const rows = new Map<RowKind, Reader>()
  const reader: Partial<Record<QueueKind, Reader>> = {
    thread: threadsToSend(db, sharesPrivate),
    message: messagesToSend(db, sharesPrivate),
    'gone thread': goneToSend(db, 'thread'),
    'gone message': goneToSend(db, 'message'),
  }
  return (kind, waiting) => {
    if (!isRowKind(kind)) return reader[kind]?.(waiting) ?? { erased: String(waiting.key) }
    const read = rows.get(kind) ?? rowsToSend(db, kind)
    rows.set(kind, read)
    return read(waiting)
  }
}

function rowsToSend(db: Mirror, kind: RowKind): Reader {
  const read = rowReader(db, kind)
  return (waiting) => {
    const found = read(String(waiting.key))
    return found === null ? 'nothing' : fact({ kind, key: found.key, stamp: latest(waiting), row: written(found.doc) })
  }
}

function goneToSend(db: Mirror, kind: 'thread' | 'message'): Reader {
  const fingerprint = fingerprinter(db)
  return ({ key, entries }) =>
    fact({
      kind,
      key: fingerprint(String(key)),
      // Of a message that is gone nobody asks in which conversation it was.
      thread: kind === 'message' ? '-' : null,
      state: 2,
      stamp: entries[0]?.at ?? 0,
      fresh: false,
      row: written(isErased(String(key)) ? {} : { natural_key: String(key) }),
    })
}

function messagesToSend(db: Mirror, sharesPrivate: boolean): Reader {
  const fingerprint = fingerprinter(db)
  const message = messageReader(db)
  return (waiting) => {
    const doc = message(Number(waiting.key))
    if (doc === null) return 'nothing'
    if (isErased(doc.natural_key)) return { erased: fingerprint(doc.natural_key) }
    if (isErased(doc.thread)) return 'nothing'
    if (doc.visibility === 'private' && !sharesPrivate) return 'private'
    return fact({
      kind: 'message',
      key: fingerprint(doc.natural_key),
      thread: fingerprint(doc.thread),
      state: doc.deleted_upstream_at === null ? 0 : 1,
      stamp: latest(waiting),
      fresh: waiting.whole,
      row: written(doc),
    })
  }
}

function threadsToSend(db: Mirror, sharesPrivate: boolean): Reader {
  const fingerprint = fingerprinter(db)
  const threads = threadReader(db)
  const privateAlone = db.prepare(
    `SELECT 1 FROM conversation c WHERE c.rid = ? AND EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id)
       AND NOT EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id AND m.visibility = 'public')`,
  )
  return (waiting) => {
    const { key, entries, whole } = waiting
    if (!sharesPrivate && whole && privateAlone.get(key) !== undefined) return 'private'
    const parts = entries.filter(({ part }) => part !== '')
    const rid = Number(key)
    const doc = whole
      ? threads.doc(rid)
      : threads.parts(
          rid,
          parts.map(({ part }) => part),
        )
    if (doc === null || isErased(doc.natural_key)) return 'nothing'
    const [first] = entries
    return fact({
      kind: 'thread',
      key: fingerprint(doc.natural_key),
      // Of a whole one the moment it came counts, and of what was said of it since the moment of that.
      stamp: first?.part === '' ? first.at : latest(waiting),
      stamps: parts.length === 0 ? null : JSON.stringify(Object.fromEntries(parts.map(({ part, at }) => [part, at]))),
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
