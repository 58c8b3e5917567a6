import { ACTIVITY_DAYS } from '#shared/model/words.ts'
import { DISPOSITION_JOIN } from '../disposition.ts'

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000

/** The newest audit run; the index makes it one step. */
export const LATEST_RUN = '(SELECT id FROM audit_run ORDER BY seq DESC LIMIT 1)'

/**
 * Every table an account's line is made of, each joined by a unique key: SQLite leaves out the
 * joins that a statement does not use, so one text serves counting, sorting and reading.
 */
export const FROM = `
FROM account a
LEFT JOIN brand b ON b.id = a.brand_id
LEFT JOIN market m ON m.id = a.market_id
LEFT JOIN team t ON t.id = a.team_id
LEFT JOIN person o ON o.id = a.owner_id
LEFT JOIN audit_account h ON h.run_id = ${LATEST_RUN} AND h.account_id = a.id${DISPOSITION_JOIN}`

/** Active, dormant, abandoned or unknown, from the age of the last post. `now` in milliseconds. */
export function activityCase(now: number): string {
  const dormant = now - ACTIVITY_DAYS.dormant * DAY_MS
  const abandoned = now - ACTIVITY_DAYS.abandoned * DAY_MS
  return `CASE WHEN a.last_post_at IS NULL THEN 'unknown' WHEN a.last_post_at >= ${dormant} THEN 'active' WHEN a.last_post_at >= ${abandoned} THEN 'dormant' ELSE 'abandoned' END`
}
