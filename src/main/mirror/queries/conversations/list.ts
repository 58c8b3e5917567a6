import type { FieldAbout, SqlPart } from '../../filter-sql.ts'
import { type ValueCounts, valueCounts } from '../../filter-values.ts'
import type { Mirror } from '../../open.ts'
import { FELT } from '../outcomes/standing.ts'
import { FIRST_ANSWER, FROM, MESSAGES, NEEDS_ANSWER, PRIORITY, statusAt } from './fields.ts'

/** A conversation as a list shows it. */
export type ConversationLine = {
  id: string
  accountId: string
  spokenAs: string | null
  handle: string | null
  network: string | null
  contactId: string | null
  contact: string | null
  contactHandle: string | null
  roles: string | null
  subject: string | null
  messages: number
  startedAt: number
  lastAt: number
  waitingSince: number | null
  firstAnswerAt: number | null
  firstResponseMinutes: number | null
  needsAnswer: number
  status: string
  priority: number | null
  suggestedPriority: number | null
  team: string | null
  assignee: string | null
  outcome: string | null
  snoozedUntil: number | null
  lastText: string | null
}

export type ConversationOrder = 'last' | 'oldest' | 'waiting' | 'priority'
const ORDERS: Readonly<Record<ConversationOrder, string>> = {
  last: 'c.last_at DESC, c.rid DESC',
  oldest: 'c.last_at, c.rid',
  waiting: 'c.waiting_since IS NULL, c.waiting_since, c.rid',
  priority: `coalesce(${PRIORITY}, 9), c.waiting_since IS NULL, c.waiting_since, c.rid`,
}

export function countConversations(db: Mirror, where: SqlPart): number {
  return db
    .prepare(`SELECT count(*) ${FROM} WHERE ${where.sql}`)
    .pluck()
    .get(...where.parameters) as number
}

/** How many conversations hold each value of a field. */
export const conversationValueCounts = (db: Mirror, where: SqlPart, about: FieldAbout): ValueCounts =>
  valueCounts(db, about, `${FROM} ${about.join ?? ''} WHERE ${where.sql}`, where.parameters, 'c.rid')

/** One page of a list. It is cut before names and texts are looked up, so that a long list costs no more than a short one. */
export function conversationLines(
  db: Mirror,
  where: SqlPart,
  order: ConversationOrder,
  limit: number,
  offset: number,
  now: number,
): ConversationLine[] {
  return db
    .prepare(
      `WITH page AS MATERIALIZED (SELECT c.rid, row_number() OVER () AS place FROM (
         SELECT c.rid ${FROM} WHERE ${where.sql} ORDER BY ${ORDERS[order]} LIMIT ? OFFSET ?) c)
       SELECT c.id, c.account_id AS accountId, c.spoken_as AS spokenAs, a.handle, a.network, c.contact_id AS contactId, k.name AS contact,
         (SELECT i.handle FROM contact_identity i WHERE i.contact_id = c.contact_id LIMIT 1) AS contactHandle,
         (SELECT group_concat(x.role, ',') FROM contact_role x WHERE x.contact_id = c.contact_id) AS roles,
         c.subject, ${MESSAGES} AS messages, c.started_at AS startedAt, c.last_at AS lastAt, c.waiting_since AS waitingSince,
         c.first_answer_at AS firstAnswerAt, ${FIRST_ANSWER} AS firstResponseMinutes, ${NEEDS_ANSWER} AS needsAnswer,
         ${statusAt(now)} AS status, c.priority,
         (SELECT r.priority FROM triage_result r WHERE r.conversation_id = c.id AND r.needs_answer = 1 AND c.status <> 'resolved') AS suggestedPriority, t.name AS team, p.name AS assignee, ${FELT} AS outcome, c.snoozed_until AS snoozedUntil,
         (SELECT CASE WHEN m.deleted_upstream_at IS NULL THEN substr(m.text, 1, 200) END FROM message m
          WHERE m.conversation_id = c.id AND (m.direction = 'in' OR c.asked_at IS NULL) ORDER BY m.at DESC LIMIT 1) AS lastText
       FROM page JOIN conversation c ON c.rid = page.rid LEFT JOIN account a ON a.id = c.account_id
       LEFT JOIN contact k ON k.id = c.contact_id LEFT JOIN team t ON t.id = c.team_id LEFT JOIN person p ON p.id = c.assignee_id
       ORDER BY page.place`,
    )
    .all(...where.parameters, limit, offset) as ConversationLine[]
}
