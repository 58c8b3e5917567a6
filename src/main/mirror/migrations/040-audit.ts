import type { Migration } from './migration.ts'

/**
 * Runs and what they found are history: nobody can rewrite them. What people do about a finding
 * (assign, accept, call false) lives in `finding_state`, keyed by the finding's identity across runs.
 */
export const audit: Migration = {
  number: 40,
  name: 'audit',
  up: (db) =>
    db.exec(`
CREATE TABLE rule_pack (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, rules TEXT NOT NULL, based_on TEXT) STRICT;
CREATE TABLE audit_run (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  started_at INTEGER NOT NULL,
  seconds REAL NOT NULL,
  pack TEXT NOT NULL,
  parameters TEXT NOT NULL,
  accounts INTEGER NOT NULL,
  rules INTEGER NOT NULL,
  findings INTEGER NOT NULL,
  by_severity TEXT NOT NULL,
  by_rule TEXT NOT NULL,
  appeared INTEGER NOT NULL,
  resolved INTEGER NOT NULL
) STRICT;
CREATE TABLE finding (
  rid INTEGER PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES audit_run(id) ON DELETE CASCADE,
  identity TEXT NOT NULL,
  rule TEXT NOT NULL,
  rule_version INTEGER NOT NULL,
  account_id TEXT,
  severity TEXT NOT NULL,
  facts TEXT NOT NULL,
  since INTEGER NOT NULL,
  is_new INTEGER NOT NULL,
  UNIQUE (run_id, identity)
) STRICT;
CREATE INDEX finding_by_run ON finding (run_id, severity, rule);
CREATE INDEX finding_by_account ON finding (account_id, run_id);
CREATE TRIGGER finding_is_final BEFORE UPDATE ON finding BEGIN SELECT RAISE(ABORT, 'findings are history'); END;
CREATE TRIGGER audit_run_is_final BEFORE UPDATE ON audit_run BEGIN SELECT RAISE(ABORT, 'audit runs are history'); END;
CREATE TABLE finding_state (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL DEFAULT 'open',
  assignee_id TEXT REFERENCES person(id),
  due_on TEXT,
  reason TEXT,
  approver TEXT,
  expires_on TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE finding_comment (id TEXT PRIMARY KEY, identity TEXT NOT NULL, at INTEGER NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL) STRICT;
CREATE TABLE data_gap (run_id TEXT NOT NULL REFERENCES audit_run(id) ON DELETE CASCADE, field TEXT NOT NULL, rule TEXT NOT NULL, accounts INTEGER NOT NULL, PRIMARY KEY (run_id, field, rule)) STRICT, WITHOUT ROWID;
CREATE TABLE audit_account (run_id TEXT NOT NULL REFERENCES audit_run(id) ON DELETE CASCADE, account_id TEXT NOT NULL, health INTEGER NOT NULL, findings INTEGER NOT NULL, worst TEXT, unknown INTEGER NOT NULL, PRIMARY KEY (run_id, account_id)) STRICT, WITHOUT ROWID;
CREATE INDEX audit_account_by_account ON audit_account (account_id, run_id);
`),
}
