import type { AnnouncementStep, ApprovalState } from '#shared/model/carry-out.ts'
import type { Language } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'
import { DISPOSITION, DISPOSITION_JOIN } from '../disposition.ts'

export type RiskRow = {
  id: string
  code: string | null
  title: string
  likelihood: number | null
  impact: number | null
  mitigation: string | null
  owner_id: string | null
  owner: string | null
  settled_at: number | null
}

/** What people wrote into the risk register of the plan. */
export const riskRows = (db: Mirror): RiskRow[] =>
  db
    .prepare(
      `SELECT r.id, r.code, r.title, r.likelihood, r.impact, r.mitigation, r.owner_id, p.name AS owner, r.settled_at
       FROM risk r JOIN scenario s ON s.id = r.scenario_id LEFT JOIN person p ON p.id = r.owner_id WHERE s.is_plan = 1 ORDER BY r.id`,
    )
    .all() as RiskRow[]

export type ApprovalRow = {
  market_id: string | null
  market: string | null
  accounts: number
  changing: number
  leaving: number
  id: string | null
  state: ApprovalState | null
  name: string | null
  at: number | null
  note: string | null
  since: number
}

/** Every market with accounts, what the plan changes there, and what its owner said; accounts of no market last. */
export function approvalRows(db: Mirror): ApprovalRow[] {
  return db
    .prepare(
      `WITH plan AS (SELECT id FROM scenario WHERE is_plan = 1), standing AS (
         SELECT a.id, a.market_id, ${DISPOSITION} AS disposition, plan_decision.decided_at
         FROM account a${DISPOSITION_JOIN} WHERE a.merged_into IS NULL),
       counted AS (SELECT market_id, count(*) AS accounts,
         sum(disposition IN ('refocus', 'transfer', 'merge', 'archive', 'close')) AS changing,
         sum(disposition IN ('merge', 'archive', 'close')) AS leaving FROM standing GROUP BY 1)
       SELECT c.market_id, m.name AS market, c.accounts, c.changing, c.leaving, v.id, v.state, v.name, v.at, v.note,
         (SELECT count(*) FROM standing d WHERE d.market_id IS c.market_id AND v.at IS NOT NULL AND d.decided_at > v.at) AS since
       FROM counted c LEFT JOIN market m ON m.id = c.market_id
       LEFT JOIN approval v ON v.scenario_id = (SELECT id FROM plan) AND v.market_id IS c.market_id
       WHERE EXISTS (SELECT 1 FROM plan) ORDER BY m.name IS NULL, m.name COLLATE NOCASE`,
    )
    .all() as ApprovalRow[]
}

/** The approval of a market in a scenario; null before anybody asked. */
export function approvalId(db: Mirror, scenario: string, market: string | null): string | null {
  const id = db
    .prepare('SELECT id FROM approval WHERE scenario_id = ? AND market_id IS ?')
    .pluck()
    .get(scenario, market)
  return typeof id === 'string' ? id : null
}

export type AnnouncementRow = { id: string; account: string; step: AnnouncementStep; language: Language; text: string }

/** Announcements that people wrote anew in the plan. */
export const announcementRows = (db: Mirror): AnnouncementRow[] =>
  db
    .prepare(
      `SELECT n.id, n.account_id AS account, n.step, n.language, n.text FROM announcement n JOIN scenario s ON s.id = n.scenario_id WHERE s.is_plan = 1`,
    )
    .all() as AnnouncementRow[]
