const COLUMNS =
  'identity, rule, rule_version, account_id, severity, facts, since, is_new, subject, brand_id, market_id, accounts'

/**
 * The number of the account or subject an identity (`rule:account` or `rule:subject`) speaks of. By it a finding of a run is
 * looked up, where its identity alone would have all findings of the run put together.
 */
export const aboutOf = (identity: string): string =>
  `(SELECT id FROM finding_about WHERE account_id = substr(${identity}, instr(${identity}, ':') + 1)
    UNION ALL SELECT id FROM finding_about WHERE subject = substr(${identity}, instr(${identity}, ':') + 1))`

/**
 * The findings of the newest run as they are now, in place of the view `finding`: without those that edits made go or
 * change since, and with what they made of them. Rows of the live state have a negative `rid`.
 * @param rows condition on `rid` that keeps a look-up of a few rows from reading them all
 */
export const currentFindings = (rows: (rid: string) => string = () => '1'): string => `(
  SELECT rid, run_id, ${COLUMNS} FROM finding
  WHERE run_id = (SELECT id FROM audit_run ORDER BY seq DESC LIMIT 1) AND ${rows('rid')} AND identity NOT IN (SELECT identity FROM live_finding)
  UNION ALL SELECT -rid, (SELECT run_id FROM live_audit), ${COLUMNS} FROM live_finding WHERE gone = 0 AND ${rows('-rid')})`
