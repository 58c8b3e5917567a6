import type { ContactRole, FeltOutcome, TeamFunction } from '#shared/model/words.ts'
import type { SqlPart } from '../../filter-sql.ts'
import type { Mirror } from '../../open.ts'
import { FELT } from '../outcomes/standing.ts'

export type TriageRow = {
  rid: number
  id: string
  started_at: number
  last_at: number
  contact_id: string | null
  in_records: number
  network: string | null
  brand: string | null
  market: string | null
  team_id: string | null
  market_id: string | null
  function: TeamFunction | null
}

/** What is triaged: what is open, and settled conversations nobody judged and no run has read since their last message. */
export const TO_TRIAGE: SqlPart = {
  sql: `(c.status = 'open' OR ((c.needs_help IS NULL OR c.needs_answer IS NULL)
    AND coalesce((SELECT r.last_at FROM triage_result r WHERE r.conversation_id = c.id), -1) <> c.last_at))`,
  parameters: [],
}

export const countToTriage = (db: Mirror, where: SqlPart): number =>
  db
    .prepare(`SELECT count(*) FROM conversation c WHERE ${where.sql}`)
    .pluck()
    .get(...where.parameters) as number

/** What a run would read that none has read since its last message. */
export const countUnread = (db: Mirror): number =>
  db
    .prepare(
      `SELECT count(*) FROM conversation c LEFT JOIN triage_result r ON r.conversation_id = c.id
       WHERE (r.last_at IS NULL OR r.last_at <> c.last_at) AND ${TO_TRIAGE.sql}`,
    )
    .pluck()
    .get() as number

/** Conversations behind a row number, in their order, with the account they are held on. */
export function triageRows(db: Mirror, where: SqlPart, after: number, limit: number): TriageRow[] {
  return db
    .prepare(
      `SELECT c.rid, c.id, c.started_at, c.last_at, c.contact_id, k.crm_id IS NOT NULL AS in_records, a.network, b.name AS brand,
         coalesce(m.code, m.name) AS market, a.team_id, a.market_id, t.function
       FROM conversation c LEFT JOIN account a ON a.id = c.account_id LEFT JOIN contact k ON k.id = c.contact_id
       LEFT JOIN brand b ON b.id = a.brand_id LEFT JOIN market m ON m.id = a.market_id LEFT JOIN team t ON t.id = a.team_id
       WHERE c.rid > ? AND ${where.sql} ORDER BY c.rid LIMIT ?`,
    )
    .all(after, ...where.parameters, limit) as TriageRow[]
}

export type MessageRow = { conversation: string; ours: number; at: number; text: string }
/** Of one message so much is read. */
const LONGEST = 8000

/** Messages of several conversations, each thread oldest first. What was deleted on its network is not read. */
export function messagesOf(db: Mirror, ids: readonly string[]): Map<string, MessageRow[]> {
  const rows = db
    .prepare(
      `SELECT m.conversation_id AS conversation, m.direction = 'out' AS ours, m.at, substr(m.text, 1, ${LONGEST}) AS text
       FROM json_each(?) j JOIN message m ON m.conversation_id = j.value
       WHERE m.deleted_upstream_at IS NULL ORDER BY j.key, m.at, m.rid`,
    )
    .all(JSON.stringify(ids)) as MessageRow[]
  return grouped(rows, (row) => row.conversation)
}

export type ContactFacts = {
  readonly roles: ReadonlyMap<string, { contact: string; role: ContactRole; evidence: string | null }[]>
  readonly followers: ReadonlyMap<string, number>
  readonly earlier: ReadonlyMap<string, EarlierRow[]>
}
export type EarlierRow = { contact: string; id: string; started_at: number; answered: number; felt: FeltOutcome | null }

/** What is known of several contacts: roles, followers and every conversation with them. */
export function contactFacts(db: Mirror, contacts: readonly string[]): ContactFacts {
  const ids = JSON.stringify(contacts)
  const roles = db
    .prepare(
      'SELECT r.contact_id AS contact, r.role, r.evidence FROM json_each(?) j JOIN contact_role r ON r.contact_id = j.value ORDER BY r.rowid',
    )
    .all(ids) as { contact: string; role: ContactRole; evidence: string | null }[]
  const followers = db
    .prepare(
      'SELECT i.contact_id, max(i.followers) FROM json_each(?) j JOIN contact_identity i ON i.contact_id = j.value WHERE i.followers IS NOT NULL GROUP BY 1',
    )
    .raw()
    .all(ids) as [string, number][]
  const earlier = db
    .prepare(
      `SELECT c.contact_id AS contact, c.id, c.started_at, c.first_answer_at IS NOT NULL AS answered, ${FELT} AS felt
       FROM json_each(?) j JOIN conversation c ON c.contact_id = j.value ORDER BY c.started_at`,
    )
    .all(ids) as EarlierRow[]
  return {
    roles: grouped(roles, (row) => row.contact),
    followers: new Map(followers),
    earlier: grouped(earlier, (row) => row.contact),
  }
}

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

export type BriefRow = { id: string; account: string; contact: string | null; text: string; startedAt: number }

/** Conversations in one line each: on which account, with whom, and how they began. */
export const conversationBriefs = (db: Mirror, ids: readonly string[]): BriefRow[] =>
  db
    .prepare(
      `SELECT c.id, coalesce(nullif(a.handle, ''), a.display_name, c.spoken_as, '') AS account, k.name AS contact, c.started_at AS startedAt,
         coalesce((SELECT substr(m.text, 1, 200) FROM message m WHERE m.conversation_id = c.id AND m.direction = 'in' AND m.deleted_upstream_at IS NULL ORDER BY m.at, m.rid LIMIT 1), '') AS text
       FROM json_each(?) j JOIN conversation c ON c.id = j.value LEFT JOIN account a ON a.id = c.account_id LEFT JOIN contact k ON k.id = c.contact_id`,
    )
    .all(JSON.stringify(ids)) as BriefRow[]

/** When a conversation was settled; null while it is open. */
export const settledAt = (db: Mirror, id: string): number | null =>
  (db
    .prepare("SELECT coalesce(resolved_at, last_at) FROM conversation WHERE id = ? AND status = 'resolved'")
    .pluck()
    .get(id) as number | undefined) ?? null
