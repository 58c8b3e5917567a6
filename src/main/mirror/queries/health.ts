import type { Mirror } from '../open.ts'

/** Id of the newest audit run; null before the first. */
export function latestRunId(db: Mirror): string | null {
  const id = db.prepare('SELECT id FROM audit_run ORDER BY seq DESC LIMIT 1').pluck().get() as string | undefined
  return id ?? null
}

/**
 * Join that gives an account what the newest audit run says of it. The statement around it must name the account
 * table `a`; the columns are in `HEALTH_COLUMNS`. It finds at most one row, by the primary key.
 */
export const HEALTH_JOIN = `
  LEFT JOIN audit_account audited ON audited.run_id = (SELECT id FROM audit_run ORDER BY seq DESC LIMIT 1)
    AND audited.account_id = a.id`

/** 0 to 100; null before the first run and for accounts that came after it. */
export const HEALTH = 'audited.health'
/** Worst severity among the open findings of the newest run; null when there is none. */
export const WORST_SEVERITY = 'audited.worst'
/** Open findings of the newest run: neither accepted nor called false when it ran. */
export const FINDINGS = 'coalesce(audited.findings, 0)'

/** `health`, `worst` and `findings` of account `a`, for a statement with `HEALTH_JOIN`. */
export const HEALTH_COLUMNS = `${HEALTH} AS health, ${WORST_SEVERITY} AS worst, ${FINDINGS} AS findings`
