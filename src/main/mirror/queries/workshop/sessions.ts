import type { CardPhase, SessionState } from '#shared/model/workshop.ts'
import type { Mirror } from '../../open.ts'

export type SessionRow = {
  id: string
  name: string
  held_on: string | null
  goal: string | null
  rules: string
  deck: string | null
  state: SessionState
  created_at: number
  card_id: string | null
  round: number
  phase: CardPhase
  timer_until: number | null
  timer_left: number | null
  agenda: string
  agenda_at: number | null
  dot_round_id: string | null
  started_at: number | null
  finished_at: number | null
  cards: number
  decided: number
  participants: number
}

const SESSION = `
SELECT s.id, s.name, s.held_on, s.goal, s.rules, s.deck, s.state, s.created_at, s.card_id, s.round, s.phase, s.timer_until, s.timer_left,
  s.agenda, s.agenda_at, s.dot_round_id, s.started_at, s.finished_at,
  (SELECT count(*) FROM session_card c JOIN account a ON a.id = c.account_id WHERE c.session_id = s.id AND a.merged_into IS NULL) AS cards,
  (SELECT count(*) FROM session_card c JOIN account a ON a.id = c.account_id WHERE c.session_id = s.id AND a.merged_into IS NULL AND c.state = 'decided') AS decided,
  (SELECT count(*) FROM session_participant p WHERE p.session_id = s.id AND p.removed_at IS NULL) AS participants
FROM session s`

/** Every session, the newest first. */
export const sessionRows = (db: Mirror): SessionRow[] =>
  db.prepare(`${SESSION} ORDER BY s.created_at DESC, s.id DESC`).all() as SessionRow[]

/** One session; null when there is none with this id. */
export const sessionRow = (db: Mirror, id: string): SessionRow | null =>
  (db.prepare(`${SESSION} WHERE s.id = ?`).get(id) as SessionRow | undefined) ?? null
