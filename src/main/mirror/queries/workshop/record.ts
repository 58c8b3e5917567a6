import type { Disposition, TeamFunction } from '#shared/model/words.ts'
import type { CardState, VoteWay } from '#shared/model/workshop.ts'
import type { Mirror } from '../../open.ts'

export type RecordedCard = {
  id: string
  account_id: string
  handle: string
  network: string
  url: string | null
  brand: string | null
  market: string | null
  owner: string | null
  position: number
  state: CardState
  disposition: Disposition | null
  into_name: string | null
  reason: string | null
  decided_by: string | null
  decided_at: number | null
}

/** The cards of a session with what the room decided, in their order; also of accounts that were merged away since. */
export const recordedCards = (db: Mirror, session: string): RecordedCard[] =>
  db
    .prepare(
      `SELECT c.id, c.account_id, a.handle, a.network, a.url, b.name AS brand, m.name AS market, o.name AS owner, c.position, c.state,
         d.disposition, i.handle AS into_name, d.reason, d.decided_by, c.decided_at
       FROM session_card c JOIN account a ON a.id = c.account_id LEFT JOIN brand b ON b.id = a.brand_id
       LEFT JOIN market m ON m.id = a.market_id LEFT JOIN person o ON o.id = a.owner_id
       LEFT JOIN decision d ON d.id = c.decision_id LEFT JOIN account i ON i.id = d.into_id
       WHERE c.session_id = ? ORDER BY c.position`,
    )
    .all(session) as RecordedCard[]

export type RecordedVote = {
  card_id: string
  round: number
  name: string
  function: TeamFunction | null
  disposition: Disposition
  confidence: number | null
  reason: string | null
  way: VoteWay
  at: number
}

/** Every vote of a session, card by card and round by round, in the order of seats. */
export const recordedVotes = (db: Mirror, session: string): RecordedVote[] =>
  db
    .prepare(
      `SELECT v.card_id, v.round, p.name, coalesce(p.function, t.function) AS function, v.disposition, v.confidence, v.reason, v.way, v.at
       FROM session_card c JOIN vote v ON v.card_id = c.id JOIN session_participant p ON p.id = v.participant_id
       LEFT JOIN team t ON t.id = p.team_id WHERE c.session_id = ? ORDER BY c.position, v.round, p.rowid`,
    )
    .all(session) as RecordedVote[]

export type RecordedHands = { card_id: string; round: number; disposition: Disposition; count: number }

export const recordedHands = (db: Mirror, session: string): RecordedHands[] =>
  db
    .prepare(
      `SELECT h.card_id, h.round, h.disposition, h.count FROM session_card c JOIN hands h ON h.card_id = c.id
       WHERE c.session_id = ? ORDER BY c.position, h.round`,
    )
    .all(session) as RecordedHands[]

export type RecordedDissent = {
  id: string
  card_id: string
  name: string | null
  disposition: Disposition
  reason: string | null
}

/** Dissent as it was noted: a name only where the person agreed. */
export const recordedDissent = (db: Mirror, session: string): RecordedDissent[] =>
  db
    .prepare(
      `SELECT x.id, x.card_id, CASE WHEN x.named = 1 THEN p.name END AS name, x.disposition, x.reason
       FROM session_card c JOIN dissent x ON x.card_id = c.id LEFT JOIN session_participant p ON p.id = x.participant_id
       WHERE c.session_id = ? ORDER BY c.position, x.rowid`,
    )
    .all(session) as RecordedDissent[]

export type LoggedTurn = { at: number; entity: string; key: string; before: string | null; after: string | null }

/** What the log holds of a session and its cards, oldest first. */
export const loggedTurns = (db: Mirror, session: string): LoggedTurn[] =>
  db
    .prepare(
      `SELECT b.at, c.entity, c.key, c.before, c.after FROM change c JOIN batch b ON b.seq = c.batch
       WHERE c.key = :session OR c.key IN (SELECT id FROM session_card WHERE session_id = :session)
         OR c.key IN (SELECT id FROM dot_round WHERE session_id = :session)
       ORDER BY c.id`,
    )
    .all({ session }) as LoggedTurn[]
