import type { Statement } from 'better-sqlite3'
import { erasedKey } from '../../erase/messages.ts'
import type { Mirror } from '../../open.ts'
import { rowBuffer } from '../../row-buffer.ts'
import { stemmed } from '../../stems.ts'
import { indexMessages } from './message-index.ts'
import { tellAgain, type Told, type ToldStep } from '../../told-again.ts'

/** A new conversation as an import writes it. */
export type NewConversation = {
  readonly id: string
  readonly accountId: string
  readonly spokenAs: string
  readonly contactId: string | null
  readonly naturalKey: string
  readonly startedAt: number
  readonly lastAt: number
  readonly askedAt: number | null
  readonly firstAnswerAt: number | null
  readonly waitingSince: number | null
  readonly status: string
  readonly subject: string | null
  readonly priority: number | null
  readonly teamId: string | null
  readonly assigneeId: string | null
  readonly reachedResolverAt: number | null
  readonly resolvedAt: number | null
  readonly felt: string | null
  readonly rating: string | null
  readonly ratingWords: string | null
}
export type NewMessage = {
  readonly conversationId: string
  readonly key: string
  readonly ours: boolean
  readonly hidden: boolean
  readonly at: number
  readonly author: string
  readonly teamId: string | null
  readonly text: string
  readonly language: string | null
  readonly deletedAt: number | null
  readonly attachments: readonly { readonly kind: string; readonly reference: string }[]
}
export type KnownMessage = { readonly rid: number; readonly text: string; readonly deleted: number | null }

/** What an import asks of the workspace before it writes. */
export type ConversationLookup = {
  /** Row number of the conversation that holds a message; 0 for a message that is new. */
  conversationOf(key: string): number
  message(key: string): KnownMessage | null
  idOf(rid: number): string
  contact(network: string, handleKey: string): string | null
}

export function conversationLookup(db: Mirror): ConversationLookup {
  const isEmpty = (table: 'message' | 'contact_identity'): boolean =>
    db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined
  const [noMessages, noContacts] = [isEmpty('message'), isEmpty('contact_identity')]
  const conversation = db
    .prepare(
      'SELECT c.rid FROM message m JOIN conversation c ON c.id = m.conversation_id WHERE m.natural_key = ? LIMIT 1',
    )
    .pluck()
  const message = db.prepare(
    'SELECT rid, text, deleted_upstream_at AS deleted FROM message WHERE natural_key = ? LIMIT 1',
  )
  const id = db.prepare('SELECT id FROM conversation WHERE rid = ?').pluck()
  const contact = db.prepare('SELECT contact_id FROM contact_identity WHERE network = ? AND handle_key = ?').pluck()
  const erased =
    db.prepare("SELECT 1 FROM message WHERE natural_key >= 'erased:' AND natural_key < 'erased;' LIMIT 1").get() !==
    undefined
  /** By its key, or by the fingerprint that erasing left of it. */
  const found = <T>(statement: Statement, key: string): T | null =>
    ((statement.get(key) ?? (erased ? statement.get(erasedKey(db, key)) : undefined)) as T | undefined) ?? null
  return {
    conversationOf: (key) => (noMessages ? 0 : (found<number>(conversation, key) ?? 0)),
    message: (key) => found<KnownMessage>(message, key),
    idOf: (rid) => id.get(rid) as string,
    contact: (network, key) => (noContacts ? null : ((contact.get(network, key) as string | undefined) ?? null)),
  }
}

/** Which accounts of the inventory an identity means: by the account itself, by a former name, through merges. */
export function accountIds(db: Mirror): (network: string, handleKey: string) => string | null {
  const networks = new Set(
    db.prepare('SELECT network FROM account UNION SELECT network FROM account_alias').pluck().all() as string[],
  )
  const current = db
    .prepare('SELECT id FROM account WHERE network = ? AND handle_key = ? AND merged_into IS NULL')
    .pluck()
  const merged = new Map(
    db
      .prepare(
        "SELECT network || ' ' || handle_key, merged_into FROM account WHERE merged_into IS NOT NULL ORDER BY rid DESC",
      )
      .raw()
      .all() as [string, string][],
  )
  const alias = db
    .prepare(
      'SELECT coalesce(a.merged_into, a.id) FROM account_alias l JOIN account a ON a.id = l.account_id WHERE l.network = ? AND l.handle_key = ? LIMIT 1',
    )
    .pluck()
  return (network, key) => {
    if (!networks.has(network)) return null
    const known = current.get(network, key) ?? merged.get(`${network} ${key}`) ?? alias.get(network, key)
    return (known as string | undefined) ?? null
  }
}

/** Writes what an import brings, many rows by one statement. Must be used inside a transaction of the caller. */
export type ConversationWriter = {
  contact(id: string, name: string | null, crmId: string | null): void
  identity(id: string, contactId: string, network: string, handle: string, handleKey: string): void
  conversation(row: NewConversation): void
  handoff(
    conversationId: string,
    seq: number,
    step: { from: string | null; to: string | null; at: number; actor: string | null },
  ): void
  /** What a helpdesk says anew of a conversation that is there. @returns whether anything differed */
  tellAgain(rid: number, told: Partial<Told>, way: readonly ToldStep[]): boolean
  /** A conversation that was closed or waited for the other side is open again when they wrote. Times must be settled. */
  reopen(rids: Iterable<number>): void
  message(row: NewMessage): void
  /** Replaces what a message says; what it said before goes on the shelf. */
  edit(known: KnownMessage, text: string): void
  /** A message that was deleted on its network: its words go, and no undo brings them back. */
  forget(known: KnownMessage, deletedAt: number): void
  /** Makes what was written findable. @returns its row numbers; the last is one below the first where nothing was */
  finish(progress: (done: number, total: number) => void): {
    firstMessage: number
    lastMessage: number
    firstConversation: number
    lastConversation: number
  }
}

const CONVERSATION = [
  'rid',
  'id',
  'account_id',
  'contact_id',
  'natural_key',
  'started_at',
  'last_at',
  'status',
  'team_id',
  'assignee_id',
  'first_answer_at',
  'reached_resolver_at',
  'resolved_at',
  'import_id',
  'spoken_as',
  'subject',
  'asked_at',
  'waiting_since',
  'priority',
  'felt',
  'rating',
  'rating_words',
]
const MESSAGE = [
  'rid',
  'conversation_id',
  'natural_key',
  'direction',
  'visibility',
  'at',
  'author',
  'team_id',
  'text',
  'language',
  'deleted_upstream_at',
  'import_id',
]

export function conversationWriter(db: Mirror, importId: string, newId: () => string): ConversationWriter {
  // The steps of a conversation wait in a buffer of their own and may be written a moment before it.
  db.pragma('defer_foreign_keys = ON')
  const highest = (table: string): number =>
    db.prepare(`SELECT coalesce(max(rid), 0) FROM ${table}`).pluck().get() as number
  const firstMessage = highest('message') + 1
  const firstConversation = highest('conversation') + 1
  let message = firstMessage
  let conversation = firstConversation
  let shelved = 0
  const shelf = { importId, place: () => shelved++ }
  const contacts = rowBuffer(db, 'contact', ['id', 'name', 'crm_id', 'import_id'])
  const named = ['id', 'contact_id', 'network', 'handle', 'handle_key', 'import_id']
  const identities = rowBuffer(db, 'contact_identity', named, 'ABORT', [contacts])
  const conversations = rowBuffer(db, 'conversation', CONVERSATION, 'ABORT', [contacts])
  const messages = rowBuffer(db, 'message', MESSAGE, 'ABORT', [conversations])
  const people = peopleSearch(db)
  const steps = ['conversation_id', 'seq', 'from_team_id', 'to_team_id', 'at', 'actor']
  const handoffs = rowBuffer(db, 'handoff', steps, 'ABORT', [conversations])
  const attachment = db.prepare('INSERT INTO attachment (id, message_rid, kind, reference) VALUES (?, ?, ?, ?)')
  const edit = db.prepare('UPDATE message SET text = ? WHERE rid = ?')
  const withdraw = db.prepare("UPDATE message SET text = '', deleted_upstream_at = ? WHERE rid = ?")
  const detach = db.prepare('DELETE FROM attachment WHERE message_rid = ?')
  const forget = db.prepare('DELETE FROM message_search WHERE rowid = ?')
  const remember = db.prepare('INSERT INTO message_search (rowid, stems) VALUES (?, ?)')
  const shelve = db.prepare("INSERT INTO shelf (import_id, place, kind, row) VALUES (?, ?, 'edit', ?)")
  return {
    contact: (id, name, crmId) => contacts.add([id, name, crmId, importId]),
    identity: (id, contactId, network, handle, key) => identities.add([id, contactId, network, handle, key, importId]),
    conversation(row) {
      conversations.add([
        conversation++,
        row.id,
        row.accountId,
        row.contactId,
        row.naturalKey,
        row.startedAt,
        row.lastAt,
        row.status,
        row.teamId,
        row.assigneeId,
        row.firstAnswerAt,
        row.reachedResolverAt,
        row.resolvedAt,
        importId,
        row.spokenAs,
        row.subject,
        row.askedAt,
        row.waitingSince,
        row.priority,
        row.felt,
        row.rating,
        row.ratingWords,
      ])
    },
    handoff: (id, seq, { from, to, at, actor }) => handoffs.add([id, seq, from, to, at, actor]),
    tellAgain: (rid, told, way) => tellAgain(db, shelf, rid, told, way),
    reopen(rids) {
      const waits = db.prepare(
        "SELECT 1 FROM conversation WHERE rid = ? AND waiting_since IS NOT NULL AND status IN ('pending', 'resolved')",
      )
      for (const rid of rids) if (waits.get(rid)) tellAgain(db, shelf, rid, { status: 'open' }, null)
    },
    message(row) {
      const rid = message++
      messages.add([
        rid,
        row.conversationId,
        row.key,
        row.ours ? 'out' : 'in',
        row.hidden ? 'private' : 'public',
        row.at,
        row.author,
        row.teamId,
        row.deletedAt === null ? row.text : '',
        row.language,
        row.deletedAt,
        importId,
      ])
      if (row.attachments.length === 0 || row.deletedAt !== null) return
      messages.flush()
      for (const { kind, reference } of row.attachments) attachment.run(newId(), rid, kind, reference)
    },
    edit({ rid, text: before, deleted }, text) {
      shelve.run(importId, shelved++, JSON.stringify({ rid, text: before, deleted }))
      edit.run(text, rid)
      forget.run(rid)
      remember.run(rid, stemmed(text))
    },
    forget({ rid }, deletedAt) {
      withdraw.run(deletedAt, rid)
      forget.run(rid)
      detach.run(rid)
    },
    finish(progress) {
      for (const rows of [identities, conversations, handoffs, messages]) rows.flush()
      indexMessages(db, firstMessage, message - 1, (done) => progress(done, message - firstMessage))
      people.finish()
      return { firstMessage, lastMessage: message - 1, firstConversation, lastConversation: conversation - 1 }
    },
  }
}

/** Makes new contacts findable all at once, when the last of them is written. */
function peopleSearch(db: Mirror): { finish(): void } {
  const last = db.prepare('SELECT coalesce(max(rowid), 0) FROM contact_identity').pluck().get() as number
  db.exec("INSERT INTO meta (key, value) VALUES ('taking_in', '1')")
  return {
    finish() {
      db.exec("DELETE FROM meta WHERE key = 'taking_in'")
      db.prepare(
        `INSERT INTO contact_search (rowid, name, handle)
         SELECT i.rowid, coalesce(k.name, ''), i.handle FROM contact_identity i JOIN contact k ON k.id = i.contact_id WHERE i.rowid > ?`,
      ).run(last)
    },
  }
}

const TIMES = `UPDATE conversation SET
  started_at = coalesce((SELECT min(at) FROM message m WHERE m.conversation_id = conversation.id), started_at),
  last_at = coalesce((SELECT max(at) FROM message m WHERE m.conversation_id = conversation.id), last_at),
  asked_at = (SELECT min(at) FROM message m WHERE m.conversation_id = conversation.id AND m.direction = 'in'),
  waiting_since = (SELECT min(m.at) FROM message m WHERE m.conversation_id = conversation.id AND m.direction = 'in'
    AND m.at > coalesce((SELECT max(o.at) FROM message o WHERE o.conversation_id = conversation.id AND o.direction = 'out'), -1)),
  first_answer_at = (SELECT min(o.at) FROM message o WHERE o.conversation_id = conversation.id AND o.direction = 'out'
    AND o.at >= (SELECT min(m.at) FROM message m WHERE m.conversation_id = conversation.id AND m.direction = 'in'))`

/** Works out the times of conversations whose messages changed. */
export function settleTimes(db: Mirror, rids: Iterable<number>): void {
  const settle = db.prepare(`${TIMES} WHERE rid = ?`)
  for (const rid of rids) settle.run(rid)
}
