import type { FieldAbout, SqlPart } from '../../filter-sql.ts'
import { type ValueCounts, valueCounts } from '../../filter-values.ts'
import type { Mirror } from '../../open.ts'
import { FELT } from '../outcomes/standing.ts'
import { FIRST_ANSWER, FROM, MESSAGES, NEEDS_ANSWER, statusAt } from './fields.ts'

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

/** How many conversations hold each value of a field. */
export const conversationValueCounts = (db: Mirror, where: SqlPart, about: FieldAbout): ValueCounts =>
  valueCounts(db, about, `${FROM} ${about.join ?? ''} WHERE ${where.sql}`, where.parameters, 'c.rid')

/** The row number of a conversation; none when it is not there. */
export const rowsOfConversation = (db: Mirror, id: string): number[] =>
  db.prepare('SELECT rid FROM conversation WHERE id = ?').pluck().all(id) as number[]

/** Conversations as a list shows them, by row number and in the order given. */
export function conversationLines(db: Mirror, rids: Iterable<number>, now: number): ConversationLine[] {
  return db
    .prepare(
      `SELECT c.id, c.account_id AS accountId, c.spoken_as AS spokenAs, a.handle, a.network, c.contact_id AS contactId, k.name AS contact,
         (SELECT i.handle FROM contact_identity i WHERE i.contact_id = c.contact_id LIMIT 1) AS contactHandle,
         (SELECT group_concat(x.role, ',') FROM contact_role x WHERE x.contact_id = c.contact_id) AS roles,
         c.subject, ${MESSAGES} AS messages, c.started_at AS startedAt, c.last_at AS lastAt, c.waiting_since AS waitingSince,
         c.first_answer_at AS firstAnswerAt, ${FIRST_ANSWER} AS firstResponseMinutes, ${NEEDS_ANSWER} AS needsAnswer,
         ${statusAt(now)} AS status, c.priority,
         (SELECT r.priority FROM triage_result r WHERE r.conversation_id = c.id AND r.needs_answer = 1 AND c.status <> 'resolved') AS suggestedPriority, t.name AS team, p.name AS assignee, ${FELT} AS outcome, c.snoozed_until AS snoozedUntil,
         (SELECT CASE WHEN m.deleted_upstream_at IS NULL THEN substr(m.text, 1, 200) END FROM message m
          WHERE m.conversation_id = c.id AND (m.direction = 'in' OR c.asked_at IS NULL) ORDER BY m.at DESC LIMIT 1) AS lastText
       FROM json_each(?) page CROSS JOIN conversation c ON c.rid = page.value LEFT JOIN account a ON a.id = c.account_id
       LEFT JOIN contact k ON k.id = c.contact_id LEFT JOIN team t ON t.id = c.team_id LEFT JOIN person p ON p.id = c.assignee_id
       ORDER BY page.key`,
    )
    .all(JSON.stringify([...rids])) as ConversationLine[]
}
