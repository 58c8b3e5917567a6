import type { Mirror } from '../open.ts'
import { messageEraser } from './messages.ts'
import { forgetWaiting } from '../hub/facts/erasing.ts'
import { type ErasedCounts, forgetConversations } from './person.ts'
import { eraseLog } from './traces.ts'

/** Moments before which messages go; null keeps them for ever. */
export type KeptSince = { readonly public: number | null; readonly private: number | null }

const DUE = `m.erased_at IS NULL AND (
  (m.visibility = 'public' AND m.at < coalesce(@public, -9e15)) OR (m.visibility = 'private' AND m.at < coalesce(@private, -9e15)))`

export type Due = {
  readonly public: number
  readonly private: number
  readonly conversations: number
  readonly oldest: number | null
}

/** How many messages are older than the rules allow. */
export function countDue(db: Mirror, since: KeptSince): Due {
  return db
    .prepare(
      `SELECT coalesce(sum(m.visibility = 'public'), 0) AS public, coalesce(sum(m.visibility = 'private'), 0) AS private,
         count(DISTINCT m.conversation_id) AS conversations, min(m.at) AS oldest FROM message m WHERE ${DUE}`,
    )
    .get(since) as Due
}

/** Contacts with whom nothing is left that may be kept. */
const NOBODY = `SELECT k.id FROM contact k WHERE EXISTS (SELECT 1 FROM conversation c WHERE c.contact_id = k.id)
  AND NOT EXISTS (SELECT 1 FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE c.contact_id = k.id AND m.erased_at IS NULL)`

/**
 * Takes the words of messages that are older than the rules allow, and everybody with whom nothing newer was said. When something
 * was said, and how fast it was answered, stays. Must be used inside a transaction; `forgetWords` and `writeAnew` make it final.
 * @param step is told how many messages are done, and may throw to stop
 */
export function eraseOld(db: Mirror, since: KeptSince, at: number, step: (done: number) => void): ErasedCounts {
  const rids = db.prepare(`SELECT m.rid FROM message m WHERE ${DUE}`).pluck().all(since) as number[]
  const eraser = messageEraser(db, at)
  for (const [done, rid] of rids.entries()) {
    if (done % 500 === 0) step(done)
    eraser.erase(rid)
  }
  const contacts = db.prepare(NOBODY).pluck().all() as string[]
  const list = JSON.stringify(contacts)
  const all = (sql: string): string[] => db.prepare(sql).pluck().all(list) as string[]
  const conversations = all('SELECT id FROM conversation WHERE contact_id IN (SELECT value FROM json_each(?))')
  const identities = all('SELECT id FROM contact_identity WHERE contact_id IN (SELECT value FROM json_each(?))')
  const roles = all('SELECT id FROM contact_role WHERE contact_id IN (SELECT value FROM json_each(?))')
  forgetConversations(db, conversations)
  forgetWaiting(db)
  const kept = shelved(db, since) + refused(db, since)
  const logLines = eraseLog(db, [...contacts, ...identities, ...roles, ...conversations])
  db.prepare('UPDATE insight SET contact_id = NULL WHERE contact_id IN (SELECT value FROM json_each(?))').run(list)
  db.prepare('DELETE FROM contact WHERE id IN (SELECT value FROM json_each(?))').run(list)
  return {
    contacts: contacts.length,
    identities: identities.length,
    roles: roles.length,
    conversations: conversations.length,
    messages: rids.length,
    mentions: 0,
    attachments: eraser.attachments(),
    kept,
    logLines,
  }
}

/** What undone imports keep: old messages lose their words there too, and former wordings of erased messages go. */
function shelved(db: Mirror, since: KeptSince): number {
  const old = db
    .prepare(
      `UPDATE shelf SET row = json_set(row, '$.text', '', '$.author', NULL, '$.deleted_upstream_at', coalesce(json_extract(row, '$.deleted_upstream_at'), 0))
       WHERE kind = 'message' AND json_extract(row, '$.text') <> '' AND json_extract(row, '$.at') <
         coalesce(CASE json_extract(row, '$.visibility') WHEN 'private' THEN @private ELSE @public END, -9e15)`,
    )
    .run(since).changes
  const former = db
    .prepare(
      `DELETE FROM shelf WHERE kind IN ('edit', 'edited') AND EXISTS (
         SELECT 1 FROM message m WHERE m.rid = json_extract(row, '$.rid') AND m.erased_at IS NOT NULL)`,
    )
    .run().changes
  return old + former
}

/** Refused rows of files of messages that were taken in before the rules allow; it is not known how old each row is. */
function refused(db: Mirror, since: KeptSince): number {
  const before = Math.min(since.public ?? -9e15, since.private ?? -9e15)
  return db
    .prepare(
      `UPDATE import_reject SET value = NULL, cells = NULL WHERE (value IS NOT NULL OR cells IS NOT NULL)
       AND import_id IN (SELECT id FROM import WHERE kind = 'conversations' AND at < ?)`,
    )
    .run(before).changes
}
