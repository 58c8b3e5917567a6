import type { JourneyStage, TeamFunction } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'
import { activityCase } from '../accounts/from.ts'
import { DISPOSITION, DISPOSITION_JOIN, STAYING_SQL } from '../disposition.ts'
import type { MemberRow } from './goals.ts'

const SERVING = "a.merged_into IS NULL AND a.lifecycle <> 'closed'"

/** Who serves anybody: today, or of those that stay when the plan is carried out. */
const WHEN = {
  today: { join: '', serving: SERVING, active: (now: number) => `${activityCase(now)} = 'active'` },
  plan: {
    join: DISPOSITION_JOIN,
    serving: `${SERVING} AND ${DISPOSITION} IN (${STAYING_SQL})`,
    active: (now: number) => `(${activityCase(now)} = 'active' OR ${DISPOSITION} = 'refocus')`,
  },
} as const

/** What one team of a brand's market speaks, and with how many accounts. */
export type MarketGroup = {
  readonly brand: string
  readonly market: string
  readonly language: string | null
  readonly function: TeamFunction | null
  readonly accounts: number
  readonly active: number
}

/** The accounts of every brand and market by language and by what their team does. @param defunct networks nobody is served on */
export function marketGroups(
  db: Mirror,
  now: number,
  defunct: readonly string[],
  when: keyof typeof WHEN = 'today',
): MarketGroup[] {
  const { join, serving, active } = WHEN[when]
  return db
    .prepare(
      `SELECT a.brand_id AS brand, a.market_id AS market, nullif(trim(a.language), '') AS language, t.function,
         count(*) AS accounts, count(*) FILTER (WHERE ${active(now)}) AS active
       FROM account a LEFT JOIN team t ON t.id = a.team_id${join}
       WHERE ${serving} AND a.brand_id IS NOT NULL AND a.market_id IS NOT NULL AND a.network NOT IN (SELECT value FROM json_each(?))
       GROUP BY 1, 2, 3, 4`,
    )
    .all(JSON.stringify(defunct)) as MarketGroup[]
}

/** Cells a scenario must keep covered. */
export function requiredKeys(db: Mirror): { brand: string; market: string; stage: JourneyStage }[] {
  return db.prepare('SELECT DISTINCT brand_id AS brand, market_id AS market, stage FROM required_cell').all() as {
    brand: string
    market: string
    stage: JourneyStage
  }[]
}

export type CellMember = MemberRow & {
  readonly activity: string
  readonly language: string | null
  readonly team: string | null
  readonly function: TeamFunction | null
  readonly stages: string | null
}

/** The accounts of a brand in a market, those that serve people first. */
export function cellMembers(
  db: Mirror,
  place: { brand: string; market: string; when: keyof typeof WHEN },
  now: number,
  limit: number,
): CellMember[] {
  const { join, serving } = WHEN[place.when]
  return db
    .prepare(
      `SELECT a.id, a.handle, a.network, b.name AS brand, m.name AS market, ${activityCase(now)} AS activity,
         nullif(trim(a.language), '') AS language, t.name AS team, t.function,
         (SELECT group_concat(stage) FROM account_stage s WHERE s.account_id = a.id) AS stages
       FROM account a JOIN brand b ON b.id = a.brand_id JOIN market m ON m.id = a.market_id LEFT JOIN team t ON t.id = a.team_id${join}
       WHERE ${serving} AND a.brand_id = ? AND a.market_id = ?
       ORDER BY a.last_post_at IS NULL, a.last_post_at DESC, a.handle COLLATE NOCASE LIMIT ?`,
    )
    .all(place.brand, place.market, limit) as CellMember[]
}
