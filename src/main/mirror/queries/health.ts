import type { Mirror } from '../open.ts'

/** Id of the newest audit run; null before the first. */
export function latestRunId(db: Mirror): string | null {
  const id = db.prepare('SELECT id FROM audit_run ORDER BY seq DESC LIMIT 1').pluck().get() as string | undefined
  return id ?? null
}

/** What the newest audit run says of account `a`; at most one row, by the primary key. */
export const RUN_JOIN = `LEFT JOIN audit_account h ON h.run_id = (SELECT id FROM audit_run ORDER BY seq DESC LIMIT 1) AND h.account_id = a.id`
/** What edits made of it since; no row where nothing changed. */
export const LIVE_JOIN = 'LEFT JOIN live_account lh ON lh.account_id = a.id'

/**
 * Join that gives an account what the newest audit says of it, as it is now. The statement around it must name the account
 * table `a`; the columns are in `HEALTH_COLUMNS`.
 */
export const HEALTH_JOIN = `
  ${RUN_JOIN}
  ${LIVE_JOIN}`

const now = (column: string): string => `iif(lh.account_id IS NULL, h.${column}, lh.${column})`

/** 0 to 100; null before the first run. */
export const HEALTH = now('health')
/** Worst severity among the open findings; null when there is none. */
export const WORST_SEVERITY = now('worst')
/** Open findings: neither accepted nor called false. */
export const FINDINGS = `coalesce(${now('findings')}, 0)`

/** `health`, `worst` and `findings` of account `a`, for a statement with `HEALTH_JOIN`. */
export const HEALTH_COLUMNS = `${HEALTH} AS health, ${WORST_SEVERITY} AS worst, ${FINDINGS} AS findings`

/** Row number and one figure of every listed account the newest audit looked at, as it is now. */
export const auditedColumn = (column: 'health' | 'worst' | 'findings'): string => `
SELECT a.rid, h.${column} FROM audit_account h JOIN account a ON a.id = h.account_id
WHERE h.run_id = (SELECT id FROM audit_run ORDER BY seq DESC LIMIT 1) AND h.${column} IS NOT NULL AND a.merged_into IS NULL
  AND h.account_id NOT IN (SELECT account_id FROM live_account)
UNION ALL SELECT a.rid, lh.${column} FROM live_account lh JOIN account a ON a.id = lh.account_id
WHERE lh.${column} IS NOT NULL AND a.merged_into IS NULL`
