import { calendarDay } from '#shared/model/calendar-day.ts'
import type { CarryMark } from '#shared/model/carry-out.ts'
import type { Disposition } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'
import { DISPOSITION, DISPOSITION_INTO, DISPOSITION_JOIN, dispositionOf, TAKING_OVER_SQL } from '../disposition.ts'

export type CarryRow = {
  id: string
  handle: string
  display_name: string | null
  url: string | null
  network: string
  brand_id: string | null
  brand: string | null
  market_id: string | null
  market: string | null
  owner_id: string | null
  owner: string | null
  owner_left: string | null
  language: string | null
  audience: number | null
  lifecycle: string
  last_post_at: number | null
  snapshot_at: number | null
  disposition: Disposition
  decision_id: string | null
  decided_at: number | null
  charter: string | null
  into_id: string | null
  into_handle: string | null
  into_name: string | null
  into_network: string | null
  into_stays: number
  transfer_to: string | null
  wave_id: string | null
  wave: string | null
  wave_code: string | null
  due_on: string | null
  carried_at: number | null
  carried_by: string | null
  despite: string | null
}

const target = dispositionOf('i', 'target')

/** Accounts whose decision or suggestion in the plan has something to be carried out, and those that people decided to keep. */
export function carryRows(db: Mirror): CarryRow[] {
  return db
    .prepare(
      `SELECT a.id, a.handle, a.display_name, a.url, a.network, a.brand_id, b.name AS brand, a.market_id, m.name AS market,
         a.owner_id, o.name AS owner, o.left_on AS owner_left, a.language, a.audience, a.lifecycle, a.last_post_at, a.snapshot_at,
         ${DISPOSITION} AS disposition, plan_decision.id AS decision_id, plan_decision.decided_at, plan_decision.charter,
         i.id AS into_id, i.handle AS into_handle, i.display_name AS into_name, i.network AS into_network,
         coalesce(${target.disposition} IN (${TAKING_OVER_SQL}), 0) AS into_stays,
         coalesce(tt.name, tp.name, plan_decision.transfer_to) AS transfer_to,
         w.id AS wave_id, w.name AS wave, w.code AS wave_code, w.due_on, c.at AS carried_at, c.who AS carried_by, c.despite
       FROM account a${DISPOSITION_JOIN}
       LEFT JOIN brand b ON b.id = a.brand_id LEFT JOIN market m ON m.id = a.market_id LEFT JOIN person o ON o.id = a.owner_id
       LEFT JOIN account i ON i.id = ${DISPOSITION_INTO}${target.join}
       LEFT JOIN team tt ON tt.id = plan_decision.transfer_team_id LEFT JOIN person tp ON tp.id = plan_decision.transfer_person_id
       LEFT JOIN wave_account wa ON wa.scenario_id = plan_scenario.id AND wa.account_id = a.id LEFT JOIN wave w ON w.id = wa.wave_id
       LEFT JOIN carried c ON c.decision_id = plan_decision.id
       WHERE a.merged_into IS NULL AND (
         (${DISPOSITION} IN ('refocus', 'merge', 'transfer', 'archive', 'close') AND (a.lifecycle <> 'closed' OR c.id IS NOT NULL))
         OR (${DISPOSITION} = 'keep' AND plan_decision.id IS NOT NULL AND a.lifecycle <> 'closed'))
       ORDER BY a.handle COLLATE NOCASE, a.rid`,
    )
    .all() as CarryRow[]
}

export type HolderRow = { account: string; person: string; proven: number }

/** Who of the people still here holds a way in that was not revoked; an agency that has not ended counts as one holder. */
export function holderRows(db: Mirror, now: number): HolderRow[] {
  return db
    .prepare(
      `SELECT x.account_id AS account, coalesce(x.person_id, x.agency_id) AS person, max(x.proven_on IS NOT NULL) AS proven
       FROM access x LEFT JOIN person p ON p.id = x.person_id LEFT JOIN agency g ON g.id = coalesce(x.agency_id, p.agency_id)
       WHERE x.revoked_on IS NULL AND coalesce(x.person_id, x.agency_id) IS NOT NULL
         AND NOT (coalesce(p.left_on <= @today, 0) OR coalesce(g.ended_on <= @today, 0))
       GROUP BY 1, 2`,
    )
    .all({ today: calendarDay(now) }) as HolderRow[]
}

/** Conversations somebody still waits in, and the newest message, per account. */
export function waitingRows(db: Mirror): { account: string; waiting: number; last: number }[] {
  return db
    .prepare(
      `SELECT c.account_id AS account, max(c.last_at) AS last,
         sum(c.status <> 'resolved' AND c.waiting_since IS NOT NULL
           AND coalesce(t.needs_answer, r.needs_answer, c.needs_answer, 1) = 1) AS waiting
       FROM conversation c LEFT JOIN triage t ON t.conversation_id = c.id LEFT JOIN triage_result r ON r.conversation_id = c.id
       GROUP BY 1`,
    )
    .all() as { account: string; waiting: number; last: number }[]
}

export const sealRows = (db: Mirror): { account: string; at: number }[] =>
  db.prepare('SELECT account_id AS account, max(at) AS at FROM seal GROUP BY 1').all() as {
    account: string
    at: number
  }[]

export const markRows = (db: Mirror): { account: string; mark: CarryMark }[] =>
  db
    .prepare(
      'SELECT k.account_id AS account, k.mark FROM carry_mark k JOIN scenario s ON s.id = k.scenario_id WHERE s.is_plan = 1',
    )
    .all() as { account: string; mark: CarryMark }[]

/** The id of a mark of the plan; null where it was not made. */
export function markId(db: Mirror, scenario: string, account: string, mark: CarryMark): string | null {
  const id = db
    .prepare('SELECT id FROM carry_mark WHERE scenario_id = ? AND account_id = ? AND mark = ?')
    .pluck()
    .get(scenario, account, mark)
  return typeof id === 'string' ? id : null
}

/** The newest whole list that has each account: its calendar day, and when it was taken in. */
export const seenRows = (db: Mirror): { account: string; day: string; taken: number }[] =>
  db
    .prepare(
      'SELECT e.account_id AS account, max(l.as_of) AS day, max(l.taken_at) AS taken FROM source_list l JOIN list_entry e ON e.list = l.number GROUP BY 1',
    )
    .all() as { account: string; day: string; taken: number }[]

/**
 * Accounts that the newest list of a source has no more, although an earlier one had them: the day of that list. Left out where
 * another source has them on the same day or later, and where people answered that they are kept or came back.
 */
export const missingRows = (db: Mirror): { account: string; day: string; to: string | null }[] =>
  db
    .prepare(
      `WITH newest AS (SELECT source, max(as_of) AS day FROM source_list GROUP BY source),
       seen AS (SELECT e.account_id AS account, l.source, max(l.as_of) AS day FROM source_list l JOIN list_entry e ON e.list = l.number GROUP BY 1, 2)
       SELECT s.account, max(n.day) AS day,
         (SELECT max(q.renamed_to) FROM question q WHERE q.account_id = s.account AND q.answer = 'renamed') AS "to"
       FROM seen s JOIN newest n ON n.source = s.source AND n.day > s.day
       WHERE NOT EXISTS (SELECT 1 FROM seen o WHERE o.account = s.account AND o.day >= n.day)
         AND NOT EXISTS (SELECT 1 FROM question q WHERE q.account_id = s.account AND q.answer IN ('keep', 'back'))
       GROUP BY s.account`,
    )
    .all() as { account: string; day: string; to: string | null }[]
