import type { HubErased } from '#shared/model/hub-fact.ts'
import { forgetWords } from '../../erase/compact.ts'
import { fingerprinter, isErased } from '../../erase/fingerprint.ts'
import { messageEraser } from '../../erase/messages.ts'
import { type ErasedCounts, erasePerson, forgetConversations } from '../../erase/person.ts'
import { eraseOld } from '../../erase/retention.ts'
import { eraseLog, eraseShelf } from '../../erase/traces.ts'
import type { Mirror } from '../../open.ts'
import { identityKey } from './erasing.ts'

const NONE: ErasedCounts = {
  contacts: 0,
  identities: 0,
  roles: 0,
  conversations: 0,
  messages: 0,
  mentions: 0,
  attachments: 0,
  kept: 0,
  logLines: 0,
}
const plus = (one: ErasedCounts, other: ErasedCounts): ErasedCounts => ({
  contacts: one.contacts + other.contacts,
  identities: one.identities + other.identities,
  roles: one.roles + other.roles,
  conversations: one.conversations + other.conversations,
  messages: one.messages + other.messages,
  mentions: one.mentions + other.mentions,
  attachments: one.attachments + other.attachments,
  kept: one.kept + other.kept,
  logLines: one.logLines + other.logLines,
})

/**
 * Erases here what was erased elsewhere in the team: people with everything that is here of them, whoever brought it, and what was
 * named alone. `writeAnew` makes it final. Must be used inside a transaction.
 * @returns how much went; null where nothing of it was here
 */
export function takeErased(db: Mirror, keys: readonly HubErased[], now: number): ErasedCounts | null {
  db.exec('UPDATE hub SET tracks = 0')
  const fingerprint = fingerprinter(db)
  const of = (kind: HubErased['kind']): Set<string> =>
    new Set(keys.filter((one) => one.kind === kind).map(({ key }) => key))
  let counts = NONE
  for (const contact of contactsOf(db, of('person'), fingerprint)) counts = plus(counts, erasePerson(db, contact, now))
  counts = plus(counts, eraseNamed(db, of('thread'), of('message'), fingerprint, now))
  if (counts.messages + counts.conversations > 0)
    counts = plus(
      counts,
      eraseOld(db, { public: null, private: null }, now, () => undefined),
    )
  const went = Object.values(counts).some((count) => count > 0)
  if (went) forgetWords(db)
  db.exec('UPDATE hub SET tracks = 1')
  return went ? counts : null
}

function contactsOf(db: Mirror, wanted: ReadonlySet<string>, fingerprint: (key: string) => string): Set<string> {
  const found = new Set<string>()
  if (wanted.size === 0) return found
  const all = db.prepare('SELECT contact_id, network, handle_key FROM contact_identity').raw()
  for (const [contact, network, handle] of all.iterate() as IterableIterator<[string, string, string]>)
    if (wanted.has(fingerprint(identityKey(network, handle)))) found.add(contact)
  return found
}

function eraseNamed(
  db: Mirror,
  threads: ReadonlySet<string>,
  messages: ReadonlySet<string>,
  fingerprint: (key: string) => string,
  now: number,
): ErasedCounts {
  if (threads.size + messages.size === 0) return NONE
  const conversations = matching(db, 'SELECT id, natural_key FROM conversation', threads, fingerprint).map(String)
  const list = JSON.stringify(conversations)
  const within = db
    .prepare(
      'SELECT m.rid FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE c.id IN (SELECT value FROM json_each(?)) AND m.erased_at IS NULL',
    )
    .pluck()
    .all(list) as number[]
  const named = matching(db, 'SELECT rid, natural_key FROM message', messages, fingerprint).map(Number)
  const rids = new Set([...within, ...named])
  const eraser = messageEraser(db, now)
  for (const rid of rids) eraser.erase(rid)
  forgetConversations(db, conversations)
  const kept = eraseShelf(db, conversations, rids, []) + shelved(db, threads, messages, fingerprint)
  return {
    ...NONE,
    conversations: conversations.length,
    messages: rids.size,
    attachments: eraser.attachments(),
    kept,
    logLines: eraseLog(db, conversations),
  }
}

function matching(
  db: Mirror,
  sql: string,
  wanted: ReadonlySet<string>,
  fingerprint: (key: string) => string,
): (string | number)[] {
  if (wanted.size === 0) return []
  const found: (string | number)[] = []
  for (const [id, key] of db.prepare(sql).raw().iterate() as IterableIterator<[string | number, string]>)
    if (!isErased(key) && wanted.has(fingerprint(key))) found.push(id)
  return found
}

/** What undone imports keep of it. */
function shelved(
  db: Mirror,
  threads: ReadonlySet<string>,
  messages: ReadonlySet<string>,
  fingerprint: (key: string) => string,
): number {
  const rows = db
    .prepare(
      "SELECT import_id, place, kind, row ->> '$.natural_key' FROM shelf WHERE kind IN ('message', 'conversation') AND row ->> '$.natural_key' IS NOT NULL",
    )
    .raw()
    .all() as [string, number, string, string][]
  const remove = db.prepare('DELETE FROM shelf WHERE import_id = ? AND place = ?')
  let gone = 0
  for (const [id, place, kind, key] of rows)
    if ((kind === 'message' ? messages : threads).has(fingerprint(key))) gone += remove.run(id, place).changes
  return gone
}

/** Words that were erased in the team and came again with a file go here too. @returns how many messages */
export function eraseAgain(db: Mirror, rids: readonly number[], threads: readonly number[], now: number): number {
  db.exec('UPDATE hub SET tracks = 0')
  const eraser = messageEraser(db, now)
  for (const rid of rids) eraser.erase(rid)
  const id = db.prepare('SELECT id FROM conversation WHERE rid = ?').pluck()
  const within = db
    .prepare('SELECT m.rid FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE c.rid = ?')
    .pluck()
  for (const thread of threads) for (const rid of within.all(thread) as number[]) eraser.erase(rid)
  forgetConversations(
    db,
    threads.flatMap((rid) => (id.get(rid) as string | undefined) ?? []),
  )
  eraseOld(db, { public: null, private: null }, now, () => undefined)
  forgetWords(db)
  db.exec('UPDATE hub SET tracks = 1')
  return rids.length
}
