import type { Mirror } from '../../open.ts'

export type Suggested = {
  priority: number
  urgency: string
  team: string | null
  role: string | null
  needsAnswer: number
  within: number | null
}

/** What was computed for a conversation; null when no run has seen it. */
export function suggestedFor(db: Mirror, conversation: string): Suggested | null {
  const row = db
    .prepare(
      'SELECT priority, urgency, team_id AS team, role, needs_answer AS needsAnswer, respond_within AS within FROM triage_result WHERE conversation_id = ?',
    )
    .get(conversation) as Suggested | undefined
  return row ?? null
}

/** The id of what people said about a conversation; null when nobody said anything. */
export function judgedId(db: Mirror, conversation: string): string | null {
  const id = db.prepare('SELECT id FROM triage WHERE conversation_id = ?').pluck().get(conversation) as
    | string
    | undefined
  return id ?? null
}

export const conversationIsThere = (db: Mirror, id: string): boolean =>
  db.prepare('SELECT 1 FROM conversation WHERE id = ?').get(id) !== undefined

export type JudgedRow = {
  priority: number | null
  urgency: string | null
  team: string | null
  role: string | null
  needsAnswer: number | null
  within: number | null
  suggested: string
}
/** Everything people judged after something was computed. */
export const judgedRows = (db: Mirror): JudgedRow[] =>
  db
    .prepare(
      'SELECT priority, urgency, team_id AS team, role, needs_answer AS needsAnswer, respond_within AS within, suggested FROM triage WHERE suggested IS NOT NULL',
    )
    .all() as JudgedRow[]

export type SaidRow = Omit<JudgedRow, 'suggested'> & { team_name: string | null; by: string; at: number }
/** What people said about one conversation; null while nobody did. */
export function saidOf(db: Mirror, conversation: string): SaidRow | null {
  const row = db
    .prepare(
      `SELECT t.priority, t.urgency, t.team_id AS team, t.role, t.needs_answer AS needsAnswer, t.respond_within AS within,
         g.name AS team_name, t.overridden_by AS "by", t.overridden_at AS at
       FROM triage t LEFT JOIN team g ON g.id = t.team_id WHERE t.conversation_id = ? AND t.overridden_by IS NOT NULL`,
    )
    .get(conversation)
  return (row as SaidRow | undefined) ?? null
}

/** The priority a conversation came with, or was given in the inbox; null without one. */
export const inboxPriority = (db: Mirror, id: string): number | null =>
  db.prepare('SELECT priority FROM conversation WHERE id = ?').pluck().get(id) as number | null

/** The person behind a conversation, and what they are on record as. */
export function contactRoleOf(
  db: Mirror,
  conversation: string,
  role: string,
): { contact: string | null; known: string | null; evidence: string | null } {
  const row = db
    .prepare(
      `SELECT c.contact_id AS contact, r.id AS known, r.evidence FROM conversation c
       LEFT JOIN contact_role r ON r.contact_id = c.contact_id AND r.role = ? WHERE c.id = ?`,
    )
    .get(role, conversation) as { contact: string | null; known: string | null; evidence: string | null } | undefined
  return row ?? { contact: null, known: null, evidence: null }
}

/** A role on record. */
export const roleId = (db: Mirror, contact: string, role: string): string | null =>
  (db.prepare('SELECT id FROM contact_role WHERE contact_id = ? AND role = ?').pluck().get(contact, role) as
    | string
    | undefined) ?? null

/** Priorities that people chose, by conversation. */
export const saidPriorities = (db: Mirror): Map<string, number> =>
  new Map(
    db.prepare('SELECT conversation_id, priority FROM triage WHERE priority IS NOT NULL').raw().all() as [
      string,
      number,
    ][],
  )
