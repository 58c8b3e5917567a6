import type { Mirror } from '../open.ts'
import { stems } from '../stems.ts'
import { forgetWaiting, noteErasedPerson } from '../hub/facts/erasing.ts'
import { withFingerprint } from './fingerprint.ts'
import { messageEraser, takeOutName } from './messages.ts'
import { namingPattern, type Needles, needlesOf } from './needles.ts'
import { eraseLog, eraseRejects, eraseShelf } from './traces.ts'

/** How much went; the names of what is counted, and never anything about whom. */
export type ErasedCounts = {
  contacts: number
  identities: number
  roles: number
  conversations: number
  messages: number
  /** Messages of others that named the person; the name was taken out. */
  mentions: number
  attachments: number
  /** Rows of files that were refused, and what undone imports keep. */
  kept: number
  logLines: number
}

const ids = (db: Mirror, sql: string, ...values: string[]): string[] =>
  db
    .prepare(sql)
    .pluck()
    .all(...values) as string[]

/** Row numbers of everything the person said, and of everything that was said in their conversations. */
function messagesOf(db: Mirror, contact: string, { handles, words }: Needles): number[] {
  const own = db
    .prepare('SELECT m.rid FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE c.contact_id = ?')
    .pluck()
    .all(contact) as number[]
  const elsewhere = db
    .prepare(
      "SELECT rid FROM message WHERE direction = 'in' AND author COLLATE NOCASE IN (SELECT value FROM json_each(?)) AND erased_at IS NULL",
    )
    .pluck()
    .all(JSON.stringify([...handles, ...words])) as number[]
  return [...new Set([...own, ...elsewhere])]
}

/** Messages of others in which the words stand that name the person, by the index. */
function naming(db: Mirror, { handles, words }: Needles, but: ReadonlySet<number>): { rid: number; text: string }[] {
  const phrases = [...handles, ...words].map((word) => stems(word)).filter((cut) => cut.length > 0)
  const found = new Map<number, string>()
  const search = db.prepare(
    'SELECT m.rid, m.text FROM message_search s JOIN message m ON m.rid = s.rowid WHERE message_search MATCH ?',
  )
  for (const cut of phrases)
    for (const { rid, text } of search.all(`"${cut.join(' ')}"`) as { rid: number; text: string }[])
      if (!but.has(rid)) found.set(rid, text)
  return [...found].map(([rid, text]) => ({ rid, text }))
}

/** What erasing a person would take, counted without taking anything. */
export function countPerson(
  db: Mirror,
  contact: string,
): Pick<ErasedCounts, 'identities' | 'conversations' | 'messages' | 'mentions'> {
  const needles = needlesOf(db, contact)
  const messages = new Set(messagesOf(db, contact, needles))
  const pattern = namingPattern(needles)
  return {
    identities: ids(db, 'SELECT id FROM contact_identity WHERE contact_id = ?', contact).length,
    conversations: ids(db, 'SELECT id FROM conversation WHERE contact_id = ?', contact).length,
    messages: messages.size,
    mentions:
      pattern === null ? 0 : naming(db, needles, messages).filter(({ text }) => text.search(pattern) !== -1).length,
  }
}

/**
 * Takes a person out of the workspace: who they are, everything said in their conversations and by them elsewhere, and their
 * name in the words of others. That there was a conversation, when, and how fast it was answered stays, about nobody. Must be
 * used inside a transaction; `forgetWords` and `writeAnew` make it final.
 */
export function erasePerson(db: Mirror, contact: string, at: number): ErasedCounts {
  const needles = needlesOf(db, contact)
  const identities = ids(db, 'SELECT id FROM contact_identity WHERE contact_id = ?', contact)
  const roles = ids(db, 'SELECT id FROM contact_role WHERE contact_id = ?', contact)
  const conversations = ids(db, 'SELECT id FROM conversation WHERE contact_id = ?', contact)
  const messages = new Set(messagesOf(db, contact, needles))
  const pattern = namingPattern(needles)
  const others = pattern === null ? [] : naming(db, needles, messages)
  noteErasedPerson(db, contact, at)
  const eraser = messageEraser(db, at)
  for (const rid of messages) eraser.erase(rid)
  const mentions = pattern === null ? 0 : takeOutName(db, pattern, others)
  forgetConversations(db, conversations)
  forgetAccounts(db, contact)
  const spoken = [...needles.words, ...needles.handles.map((handle) => `@${handle}`)]
  const kept = eraseShelf(db, [contact, ...conversations], messages, spoken) + eraseRejects(db, spoken)
  const gone = [contact, ...joinedInto(db, identities)]
  const logLines = eraseLog(db, [...gone, ...identities, ...roles, ...conversations])
  db.prepare('UPDATE insight SET contact_id = NULL WHERE contact_id IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(gone),
  )
  forgetWaiting(db)
  db.prepare('DELETE FROM contact WHERE id IN (SELECT value FROM json_each(?))').run(JSON.stringify(gone))
  return {
    contacts: gone.length,
    identities: identities.length,
    roles: roles.length,
    conversations: conversations.length,
    messages: messages.size,
    mentions,
    attachments: eraser.attachments(),
    kept,
    logLines,
  }
}

/** Contacts that were joined with the person and stayed behind empty. */
const joinedInto = (db: Mirror, identities: readonly string[]): string[] =>
  ids(
    db,
    `SELECT DISTINCT k.id FROM change h JOIN contact k ON k.id IN (h.before ->> '$.contact_id', h.after ->> '$.contact_id')
     WHERE h.key IN (SELECT value FROM json_each(?)) AND h.entity = 'contact_identity'
       AND NOT EXISTS (SELECT 1 FROM contact_identity i WHERE i.contact_id = k.id)
       AND NOT EXISTS (SELECT 1 FROM conversation c WHERE c.contact_id = k.id)`,
    JSON.stringify(identities),
  )

/** Conversations keep their times and figures, and lose everything by which somebody could be found. */
export function forgetConversations(db: Mirror, conversations: readonly string[]): void {
  const list = JSON.stringify(conversations)
  withFingerprint(db)
    .prepare(
      `UPDATE conversation SET contact_id = NULL, subject = NULL, rating_words = NULL, natural_key = 'erased:' || fingerprint(natural_key) WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .run(list)
  db.prepare('DELETE FROM triage_result WHERE conversation_id IN (SELECT value FROM json_each(?))').run(list)
  // What came of them stays as a figure; what somebody noted about it, and the words it was read from, go.
  db.prepare('UPDATE outcome SET note = NULL WHERE id IN (SELECT value FROM json_each(?))').run(list)
  db.prepare(
    "UPDATE outcome_result SET why = '[]' WHERE conversation_rid IN (SELECT rid FROM conversation WHERE id IN (SELECT value FROM json_each(?)))",
  ).run(list)
}

/** Where the person was taken for an account of ours that is in no inventory. */
function forgetAccounts(db: Mirror, contact: string): void {
  withFingerprint(db)
    .prepare(
      `UPDATE conversation SET spoken_as = substr(spoken_as, 1, instr(spoken_as, ':')), account_id = substr(spoken_as, 1, instr(spoken_as, ':')), natural_key = 'erased:' || fingerprint(natural_key)
     WHERE account_id NOT IN (SELECT id FROM account)
       AND lower(spoken_as) IN (SELECT lower(network || ':' || handle) FROM contact_identity WHERE contact_id = ?)`,
    )
    .run(contact)
}
