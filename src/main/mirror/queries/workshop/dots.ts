import type { Mirror } from '../../open.ts'

export type DotRoundRow = {
  id: string
  session_id: string
  title: string
  budget: number
  begun_at: number
  shown_at: number | null
  /** Seats that gave any. */
  voted: number
}

const ROUND = `SELECT r.id, r.session_id, r.title, r.budget, r.begun_at, r.shown_at,
  (SELECT count(DISTINCT d.participant_id) FROM dot d WHERE d.round_id = r.id AND d.dots > 0) AS voted FROM dot_round r`

/** One dot round; null when there is none with this id. */
export const dotRound = (db: Mirror, id: string): DotRoundRow | null =>
  (db.prepare(`${ROUND} WHERE r.id = ?`).get(id) as DotRoundRow | undefined) ?? null

/** The dot rounds of a session, oldest first. */
export const dotRounds = (db: Mirror, session: string): DotRoundRow[] =>
  db.prepare(`${ROUND} WHERE r.session_id = ? ORDER BY r.begun_at, r.id`).all(session) as DotRoundRow[]

export type DotOptionRow = {
  id: string
  card_id: string
  number: number
  handle: string
  network: string
  dots: number
}

/** The options of a round by their numbers, with the dots each has. */
export const dotOptions = (db: Mirror, round: string): DotOptionRow[] =>
  db
    .prepare(
      `SELECT o.id, o.card_id, o.number, a.handle, a.network,
         coalesce((SELECT sum(d.dots) FROM dot d WHERE d.option_id = o.id), 0) AS dots
       FROM dot_option o JOIN session_card c ON c.id = o.card_id JOIN account a ON a.id = c.account_id
       WHERE o.round_id = ? ORDER BY o.number`,
    )
    .all(round) as DotOptionRow[]

export type DotRow = { id: string; option_id: string; participant_id: string; dots: number }

/** Every dot of a round, or those of one seat. */
export const dotRows = (db: Mirror, round: string, participant: string | null = null): DotRow[] =>
  db
    .prepare(
      'SELECT id, option_id, participant_id, dots FROM dot WHERE round_id = :round AND participant_id = coalesce(:participant, participant_id)',
    )
    .all({ round, participant }) as DotRow[]

/** Cards that are not decided, in their order: what a dot round can be about. */
export const openCards = (db: Mirror, session: string, most: number): { id: string; position: number }[] =>
  db
    .prepare(
      `SELECT c.id, c.position FROM session_card c JOIN account a ON a.id = c.account_id
       WHERE c.session_id = ? AND c.state <> 'decided' AND a.merged_into IS NULL ORDER BY c.position LIMIT ?`,
    )
    .all(session, most) as { id: string; position: number }[]
