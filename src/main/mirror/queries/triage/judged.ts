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
