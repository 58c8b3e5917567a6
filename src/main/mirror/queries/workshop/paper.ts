import type { TeamFunction } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'

export type PaperSeat = {
  id: string
  name: string
  paper: string | null
  number: number | null
  function: TeamFunction | null
}

/** The seats of a room with what their printed ballots carry, in the order of their numbers. */
export const paperSeats = (db: Mirror, session: string): PaperSeat[] =>
  db
    .prepare(
      `SELECT p.id, p.name, p.paper, p.number, coalesce(p.function, t.function) AS function
       FROM session_participant p LEFT JOIN team t ON t.id = p.team_id
       WHERE p.session_id = ? AND p.removed_at IS NULL ORDER BY p.number IS NULL, p.number, p.rowid`,
    )
    .all(session) as PaperSeat[]

/** The highest number a ballot of the session ever had: a number is never given twice. */
export const lastNumber = (db: Mirror, session: string): number =>
  (db.prepare('SELECT max(number) FROM session_participant WHERE session_id = ?').pluck().get(session) as
    | number
    | null) ?? 0
