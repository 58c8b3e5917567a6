import type { Mirror } from '../open.ts'

export type ContactLine = {
  id: string
  name: string | null
  crmId: string | null
  conversations: number
  messages: number
  firstAt: number | null
  lastAt: number | null
}
export type IdentityLine = { id: string; contact: string; network: string; handle: string; followers: number | null }

const LINE = `SELECT k.id, k.name, k.crm_id AS crmId,
  (SELECT count(*) FROM conversation c WHERE c.contact_id = k.id) AS conversations,
  (SELECT count(*) FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE c.contact_id = k.id) AS messages,
  (SELECT min(c.started_at) FROM conversation c WHERE c.contact_id = k.id) AS firstAt,
  (SELECT max(c.last_at) FROM conversation c WHERE c.contact_id = k.id) AS lastAt
FROM contact k`

/** One contact; null for none. */
export const contactLine = (db: Mirror, id: string): ContactLine | null =>
  (db.prepare(`${LINE} WHERE k.id = ?`).get(id) as ContactLine | undefined) ?? null

/**
 * Contacts by id, by `network:handle`, by their id in other records, or by the beginnings of words of name and handle. An exact
 * identity comes before everything else.
 */
export function findContacts(
  db: Mirror,
  text: string,
  handleKey: (network: string, handle: string) => string,
  limit: number,
): ContactLine[] {
  const wanted = text.trim()
  const exact = contactLine(db, wanted)
  if (exact) return [exact]
  const [, network = '', handle = ''] = /^([a-z0-9_]+):(.+)$/i.exec(wanted) ?? []
  const identity =
    network === ''
      ? undefined
      : (db
          .prepare('SELECT contact_id FROM contact_identity WHERE network = ? AND handle_key = ?')
          .pluck()
          .get(network.toLowerCase(), handleKey(network.toLowerCase(), handle.replace(/^@/, ''))) as string | undefined)
  if (identity !== undefined) return [contactLine(db, identity)].filter((line) => line !== null)
  const record = db.prepare('SELECT id FROM contact WHERE crm_id = ?').pluck().all(wanted) as string[]
  const plain = wanted.replace(/^@/, '')
  const same = db
    .prepare('SELECT DISTINCT contact_id FROM contact_identity WHERE handle_key = ?')
    .pluck()
    .all(plain.toLowerCase()) as string[]
  const parts = plain.match(/[\p{L}\p{N}_]+/gu) ?? []
  const begins =
    parts.length === 0
      ? []
      : (db
          .prepare(
            'SELECT DISTINCT i.contact_id FROM contact_search s JOIN contact_identity i ON i.rowid = s.rowid WHERE contact_search MATCH ? LIMIT ?',
          )
          .pluck()
          .all(parts.map((part) => `"${part}"*`).join(' AND '), limit) as string[])
  return [...new Set([...record, ...same, ...begins])].slice(0, limit).flatMap((id) => contactLine(db, id) ?? [])
}

export const identitiesOf = (db: Mirror, contacts: readonly string[]): IdentityLine[] =>
  db
    .prepare(
      'SELECT i.id, i.contact_id AS contact, i.network, i.handle, i.followers FROM json_each(?) j JOIN contact_identity i ON i.contact_id = j.value ORDER BY i.network, i.handle',
    )
    .all(JSON.stringify(contacts)) as IdentityLine[]

/** Rows that belong to a contact, by their ids. */
export const belongingTo = (
  db: Mirror,
  contact: string,
): {
  identities: string[]
  conversations: string[]
  roles: { id: string; role: string; evidence: string | null }[]
} => ({
  identities: db.prepare('SELECT id FROM contact_identity WHERE contact_id = ?').pluck().all(contact) as string[],
  conversations: db.prepare('SELECT id FROM conversation WHERE contact_id = ?').pluck().all(contact) as string[],
  roles: db.prepare('SELECT id, role, evidence FROM contact_role WHERE contact_id = ?').all(contact) as {
    id: string
    role: string
    evidence: string | null
  }[],
})

export type ReceiptLine = {
  id: string
  at: number
  kind: 'person' | 'retention' | 'upstream'
  counts: string
  actor: string
}
/** What was erased in this workspace, newest first. */
export const receiptLines = (db: Mirror, limit: number): ReceiptLine[] =>
  db
    .prepare('SELECT id, at, kind, counts, actor FROM erasure ORDER BY at DESC, id DESC LIMIT ?')
    .all(limit) as ReceiptLine[]
