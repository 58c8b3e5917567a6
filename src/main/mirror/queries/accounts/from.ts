import { ACTIVITY_DAYS } from '#shared/model/words.ts'
import { DISPOSITION_JOIN } from '../disposition.ts'
import { LIVE_JOIN, RUN_JOIN } from '../health.ts'

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000

/** The newest audit run; the index makes it one step. */
export const LATEST_RUN = '(SELECT id FROM audit_run ORDER BY seq DESC LIMIT 1)'

/** The tables an account's line is made of, by the name a statement calls them; each is joined by a unique key. */
const JOINS: readonly (readonly [names: RegExp, join: string])[] = [
  [/\bb\./, 'LEFT JOIN brand b ON b.id = a.brand_id'],
  [/\bm\./, 'LEFT JOIN market m ON m.id = a.market_id'],
  [/\bt\./, 'LEFT JOIN team t ON t.id = a.team_id'],
  [/\bo\./, 'LEFT JOIN person o ON o.id = a.owner_id'],
  [/\bh\./, RUN_JOIN],
  [/\blh\./, LIVE_JOIN],
  [/\bplan_/, DISPOSITION_JOIN],
]

/** An account with everything its line is made of. */
export const FROM = ['FROM account a', ...JOINS.map(([, join]) => join)].join('\n')

/**
 * An account with what a condition speaks of and no more: SQLite leaves out joins it does not need,
 * but counts their columns, and then reads the wide table where an index would do.
 */
export const fromFor = (condition: string): string =>
  ['FROM account a', ...JOINS.flatMap(([names, join]) => (names.test(condition) ? [join] : []))].join('\n')

/** Active, dormant, abandoned or unknown, from the age of the last post. `now` in milliseconds. */
export function activityCase(now: number): string {
  const dormant = now - ACTIVITY_DAYS.dormant * DAY_MS
  const abandoned = now - ACTIVITY_DAYS.abandoned * DAY_MS
  return `CASE WHEN a.last_post_at IS NULL THEN 'unknown' WHEN a.last_post_at >= ${dormant} THEN 'active' WHEN a.last_post_at >= ${abandoned} THEN 'dormant' ELSE 'abandoned' END`
}
