import { calendarDay } from '#shared/model/calendar-day.ts'
import type { Mirror } from '../../open.ts'

/**
 * Every way in that is not revoked, with who holds it and whether they are gone: a person who left, an agency whose
 * contract ended. A person of an agency counts as the agency's, as in the audit. `gone` is null when nobody is named.
 */
const HELD = `SELECT x.account_id, x.person_id, coalesce(x.person_id, x.agency_id) AS holder,
  CASE WHEN x.person_id IS NULL AND x.agency_id IS NULL THEN NULL
    ELSE coalesce(p.left_on <= @today, 0) OR coalesce(g.ended_on <= @today, 0) END AS gone
  FROM access x LEFT JOIN person p ON p.id = x.person_id LEFT JOIN agency g ON g.id = coalesce(x.agency_id, p.agency_id)
  WHERE x.revoked_on IS NULL`

/**
 * (account, person) where this person is the only admin known who is still here, or everybody known is gone and this
 * person was one of them. An account with a way in that names nobody is left out: who else can open it is not known.
 */
const SOLE = `SELECT DISTINCT h.account_id, h.person_id FROM (${HELD}) h JOIN (
    SELECT account_id, count(DISTINCT CASE WHEN gone = 0 THEN holder END) AS here
    FROM (${HELD}) GROUP BY account_id HAVING sum(gone IS NULL) = 0
  ) s ON s.account_id = h.account_id
  WHERE h.person_id IS NOT NULL AND (s.here = 0 OR (s.here = 1 AND h.gone = 0))`

/** (account, person, by way of what) an account is in the hands of one person; owners count while the account is not closed. */
const ALONE = `SELECT id AS account_id, owner_id AS person_id, 1 AS owner, 0 AS admin FROM account
  WHERE owner_id IS NOT NULL AND backup_owner_id IS NULL AND lifecycle <> 'closed'
  UNION ALL SELECT account_id, person_id, 0, 1 FROM (${SOLE})`

const dated = (sql: string, now: number): string => sql.replaceAll('@today', `'${dayOf(now)}'`)

/** Today, as the people here call it: who left "today" is gone all day. */
export const dayOf = calendarDay
/** Accounts and the only admin known, as rows of (account_id, person_id). `now` in milliseconds. */
export const soleAdmins = (now: number): string => dated(SOLE, now)
/** Accounts one person alone answers for or can open, as rows of (account_id, person_id, owner, admin). */
export const heldAlone = (now: number): string => dated(ALONE, now)

export type AloneRow = {
  account: string
  handle: string
  network: string
  brand: string | null
  market: string | null
  person: string
  personId: string
  leftOn: string | null
  owner: number
  admin: number
}

/** Accounts in the hands of one person alone: those of somebody who left first, then by person and handle. */
export function aloneRows(db: Mirror, now: number, person: string | null, left: boolean): AloneRow[] {
  return db
    .prepare(
      `SELECT a.id AS account, a.handle, a.network, b.name AS brand, coalesce(m.code, m.name) AS market,
         p.name AS person, p.id AS personId, p.left_on AS leftOn, max(l.owner) AS owner, max(l.admin) AS admin
       FROM (${heldAlone(now)}) l
       JOIN account a ON a.id = l.account_id AND a.merged_into IS NULL
       JOIN person p ON p.id = l.person_id
       LEFT JOIN brand b ON b.id = a.brand_id LEFT JOIN market m ON m.id = a.market_id
       WHERE (@person IS NULL OR p.id = @person) AND (@left = 0 OR p.left_on <= @today)
       GROUP BY a.id, p.id
       ORDER BY coalesce(p.left_on <= @today, 0) DESC, p.name COLLATE NOCASE, p.id, a.handle COLLATE NOCASE, a.id`,
    )
    .all({ person, left: left ? 1 : 0, today: dayOf(now) }) as AloneRow[]
}
