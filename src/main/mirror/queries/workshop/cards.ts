import type { CardState } from '#shared/model/workshop.ts'
import type { Disposition, Severity, TeamFunction } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'
import { DISPOSITION_JOIN } from '../disposition.ts'
import { HEALTH_JOIN, WORST_SEVERITY } from '../health.ts'

export type CardRow = {
  id: string
  session_id: string
  account_id: string
  handle: string
  network: string
  brand: string | null
  market: string | null
  position: number
  state: CardState
  note: string | null
  /** What was decided at this card, as it stands now: null once the decision was taken back. */
  disposition: Disposition | null
}

const CARD = `
SELECT c.id, c.session_id, c.account_id, a.handle, a.network, b.name AS brand, m.code AS market, c.position, c.state, c.note, d.disposition
FROM session_card c JOIN account a ON a.id = c.account_id
LEFT JOIN brand b ON b.id = a.brand_id LEFT JOIN market m ON m.id = a.market_id LEFT JOIN decision d ON d.id = c.decision_id
WHERE a.merged_into IS NULL`

/** The cards of a session in their order. An account that was merged away since has no card. */
export const cardRows = (db: Mirror, session: string): CardRow[] =>
  db.prepare(`${CARD} AND c.session_id = ? ORDER BY c.position`).all(session) as CardRow[]

/** One card; null when the account is gone. */
export const cardRow = (db: Mirror, id: string): CardRow | null =>
  (db.prepare(`${CARD} AND c.id = ?`).get(id) as CardRow | undefined) ?? null

/** The next card that waits, looked for behind `after` first and then from the beginning; null when none is left. */
export function nextWaiting(db: Mirror, session: string, after: string | null): string | null {
  const row = db
    .prepare(
      `SELECT c.id FROM session_card c JOIN account a ON a.id = c.account_id
       WHERE c.session_id = :session AND c.state = 'waiting' AND a.merged_into IS NULL AND c.id IS NOT :after
       ORDER BY c.position <= coalesce((SELECT position FROM session_card WHERE id = :after), -1), c.position LIMIT 1`,
    )
    .pluck()
    .get({ session, after }) as string | undefined
  return row ?? null
}

export type DeckRow = {
  id: string
  handle: string
  brand: string | null
  audience: number | null
  suggested: Disposition | null
  worst: Severity | null
  owner: number
  waiting: number
}

/** What the order of cards looks at, in the order of the ids given. Ids of accounts that are gone are left out. */
export function deckRows(db: Mirror, ids: readonly string[]): DeckRow[] {
  const row = db.prepare(
    `SELECT a.id, a.handle, b.name AS brand, a.audience, plan_suggestion.disposition AS suggested, ${WORST_SEVERITY} AS worst,
       a.owner_id IS NOT NULL AS owner,
       (SELECT count(*) FROM conversation c WHERE c.account_id = a.id AND c.status = 'open') AS waiting
     FROM account a LEFT JOIN brand b ON b.id = a.brand_id ${HEALTH_JOIN} ${DISPOSITION_JOIN}
     WHERE a.id = ? AND a.merged_into IS NULL`,
  )
  return ids.flatMap((id) => {
    const found = row.get(id) as DeckRow | undefined
    return found ? [found] : []
  })
}

/** Functions of the teams that run the accounts of a session. */
export const functionsOfDeck = (db: Mirror, session: string): TeamFunction[] =>
  db
    .prepare(
      `SELECT DISTINCT t.function FROM session_card c JOIN account a ON a.id = c.account_id JOIN team t ON t.id = a.team_id
       WHERE c.session_id = ? AND t.function IS NOT NULL`,
    )
    .pluck()
    .all(session) as TeamFunction[]
