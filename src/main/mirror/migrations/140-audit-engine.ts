import type { Migration } from './migration.ts'

/**
 * A finding over the whole portfolio has no account. It says what it is about (`subject`: ids in a fixed order, and the
 * brand and market among them for filters and groups) and which accounts it names (`accounts`, ids as JSON).
 *
 * `audit_run.severities` keeps the severity of every rule the run was made with; with `parameters` that is its rule set.
 *
 * Runs never change. What edits made of the newest one since lies beside it: `live_finding` holds the findings that
 * appeared, changed or went (`gone`), `live_account` the accounts that were judged anew, `live_audit` the last change
 * that was looked at. All three are emptied by the next run.
 */
export const auditEngine: Migration = {
  number: 140,
  name: 'audit engine',
  up: (db) =>
    db.exec(`
ALTER TABLE finding ADD COLUMN subject TEXT;
ALTER TABLE finding ADD COLUMN brand_id TEXT;
ALTER TABLE finding ADD COLUMN market_id TEXT;
ALTER TABLE finding ADD COLUMN accounts TEXT;
ALTER TABLE audit_run ADD COLUMN severities TEXT;
CREATE TABLE live_finding (
  rid INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,
  gone INTEGER NOT NULL,
  rule TEXT NOT NULL,
  rule_version INTEGER NOT NULL,
  account_id TEXT,
  severity TEXT NOT NULL,
  facts TEXT NOT NULL,
  since INTEGER NOT NULL,
  is_new INTEGER NOT NULL,
  subject TEXT,
  brand_id TEXT,
  market_id TEXT,
  accounts TEXT
) STRICT;
CREATE INDEX live_finding_by_account ON live_finding (account_id);
CREATE TABLE live_account (account_id TEXT PRIMARY KEY, health INTEGER NOT NULL, findings INTEGER NOT NULL, worst TEXT, unknown INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE live_audit (run_id TEXT PRIMARY KEY REFERENCES audit_run(id) ON DELETE CASCADE, change_id INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`),
}
