import type { VoteWay } from '#shared/model/workshop.ts'
import type { Disposition, Language, TeamFunction } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'

export type SeatRow = {
  id: string
  name: string
  function: TeamFunction | null
  team: string | null
  team_id: string | null
  role: string | null
  language: Language | null
  device: string | null
  joined: number
  number: number | null
  voted: number
  agrees: number
}

const votedNow = (
  which: string,
): string => `EXISTS (SELECT 1 FROM session s JOIN vote v ON v.card_id = s.card_id AND v.round = s.round
  WHERE s.id = p.session_id AND v.participant_id = p.id${which})`

/** Who is in the room, in the order in which they came; those taken out are gone. */
export const seatRows = (db: Mirror, session: string): SeatRow[] =>
  db
    .prepare(
      `SELECT p.id, p.name, coalesce(p.function, t.function) AS function, t.name AS team, p.team_id, p.role, p.language, p.device,
         p.seat_hash IS NOT NULL AS joined, p.number, ${votedNow('')} AS voted,
         ${votedNow(' AND v.named = 1')} AS agrees
       FROM session_participant p LEFT JOIN team t ON t.id = p.team_id
       WHERE p.session_id = ? AND p.removed_at IS NULL ORDER BY p.rowid`,
    )
    .all(session) as SeatRow[]

/** One seat in the room; null when it is not, or not any more. */
export const seatRow = (
  db: Mirror,
  session: string,
  id: string,
): { name: string; function: TeamFunction | null } | null =>
  (db
    .prepare(
      `SELECT p.name, coalesce(p.function, t.function) AS function FROM session_participant p LEFT JOIN team t ON t.id = p.team_id
       WHERE p.session_id = ? AND p.id = ? AND p.removed_at IS NULL`,
    )
    .get(session, id) as { name: string; function: TeamFunction | null } | undefined) ?? null

export type SeatOf = { id: string; session_id: string; removed_at: number | null }

/** The seat whose token has this SHA-256; null when nobody has it. */
export const seatByHash = (db: Mirror, hash: string): SeatOf | null =>
  (db.prepare('SELECT id, session_id, removed_at FROM session_participant WHERE seat_hash = ?').get(hash) as
    | SeatOf
    | undefined) ?? null

/** Whether the seat is in the room. */
export const isSeated = (db: Mirror, session: string, id: string): boolean =>
  db
    .prepare('SELECT 1 FROM session_participant WHERE id = ? AND session_id = ? AND removed_at IS NULL')
    .get(id, session) !== undefined

export type VoteRow = {
  id: string
  participant_id: string
  disposition: Disposition
  function: TeamFunction | null
  confidence: number | null
  reason: string | null
  named: number
}

/** The votes on a card in one round, in the order in which they were cast. */
export const voteRows = (db: Mirror, card: string, round: number): VoteRow[] =>
  db
    .prepare(
      `SELECT v.id, v.participant_id, v.disposition, coalesce(p.function, t.function) AS function, v.confidence, v.reason, v.named
       FROM vote v JOIN session_participant p ON p.id = v.participant_id LEFT JOIN team t ON t.id = p.team_id
       WHERE v.card_id = ? AND v.round = ? ORDER BY v.at, v.id`,
    )
    .all(card, round) as VoteRow[]

/** The id of the vote a seat has cast on a card in a round; null before. */
export const voteOf = (db: Mirror, card: string, participant: string, round: number): string | null =>
  (db
    .prepare('SELECT id FROM vote WHERE card_id = ? AND participant_id = ? AND round = ?')
    .pluck()
    .get(card, participant, round) as string | undefined) ?? null

/** How the vote of a seat on a card in a round came in; null before. */
export const wayOf = (db: Mirror, card: string, participant: string, round: number): VoteWay | null =>
  (db
    .prepare('SELECT way FROM vote WHERE card_id = ? AND participant_id = ? AND round = ?')
    .pluck()
    .get(card, participant, round) as VoteWay | undefined) ?? null

/** What a show of hands counted on a card in one round. */
export const handRows = (
  db: Mirror,
  card: string,
  round: number,
): { id: string; disposition: Disposition; count: number }[] =>
  db.prepare('SELECT id, disposition, count FROM hands WHERE card_id = ? AND round = ?').all(card, round) as {
    id: string
    disposition: Disposition
    count: number
  }[]

/** The notes of dissent at a card. */
export const dissentIds = (db: Mirror, card: string): string[] =>
  db.prepare('SELECT id FROM dissent WHERE card_id = ?').pluck().all(card) as string[]

/** The last round anybody voted in on a card; 1 when nobody did. */
export const lastRound = (db: Mirror, card: string): number =>
  (db
    .prepare(
      'SELECT max(round) FROM (SELECT round FROM vote WHERE card_id = :card UNION ALL SELECT round FROM hands WHERE card_id = :card)',
    )
    .pluck()
    .get({ card }) as number | null) ?? 1

export type ParkedRow = {
  id: string
  text: string
  card_id: string | null
  account: string | null
  owner_id: string | null
  owner: string | null
  at: number
  done_at: number | null
}

/** What the room put aside, oldest first. */
export const parkedRows = (db: Mirror, session: string): ParkedRow[] =>
  db
    .prepare(
      `SELECT k.id, k.text, k.card_id, a.handle AS account, k.owner_id, o.name AS owner, k.at, k.done_at
       FROM parking k LEFT JOIN session_card c ON c.id = k.card_id LEFT JOIN account a ON a.id = c.account_id
       LEFT JOIN person o ON o.id = k.owner_id WHERE k.session_id = ? ORDER BY k.at, k.id`,
    )
    .all(session) as ParkedRow[]

const BELONGINGS = [
  'dot',
  'dot_option',
  'dot_round',
  'vote',
  'hands',
  'dissent',
  'parking',
  'session_card',
  'session_participant',
] as const

/** Ids of everything that hangs on a session, so that it can be taken away line by line: what points to others comes first. */
export function belongings(db: Mirror, session: string): { entity: (typeof BELONGINGS)[number]; id: string }[] {
  const ofCard = (entity: string): string =>
    `SELECT '${entity}' AS entity, x.id FROM ${entity} x JOIN session_card c ON c.id = x.card_id WHERE c.session_id = :session`
  const ofRound = (entity: string): string =>
    `SELECT '${entity}' AS entity, x.id FROM ${entity} x JOIN dot_round r ON r.id = x.round_id WHERE r.session_id = :session`
  const own = (entity: string): string => `SELECT '${entity}' AS entity, id FROM ${entity} WHERE session_id = :session`
  const parts: Record<(typeof BELONGINGS)[number], string> = {
    dot: ofRound('dot'),
    dot_option: ofRound('dot_option'),
    dot_round: own('dot_round'),
    vote: ofCard('vote'),
    hands: ofCard('hands'),
    dissent: ofCard('dissent'),
    parking: own('parking'),
    session_card: own('session_card'),
    session_participant: own('session_participant'),
  }
  return BELONGINGS.flatMap(
    (entity) => db.prepare(parts[entity]).all({ session }) as { entity: (typeof BELONGINGS)[number]; id: string }[],
  )
}
