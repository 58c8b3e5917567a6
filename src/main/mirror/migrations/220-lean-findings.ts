import type { Migration } from './migration.ts'

/**
 * Findings are by far the most rows of a workspace: several for every account in every audit. Each is now four numbers and
 * its evidence. What repeats is said once: the account or subject (`finding_about`) and the rule as it was (`finding_kind`).
 * `since` is null where the run was the first to find it. The view `finding` reads as the table did; nothing writes to it.
 *
 * There are no foreign keys on `run_finding`: all rows of a run are written by one function in one transaction, and the
 * look-ups would take a third of the time. Rows of a run lie together in the order of `about`, which the one index follows.
 */
export const leanFindings: Migration = {
  number: 220,
  name: 'lean findings',
  up: (db) =>
    db.exec(`
CREATE TABLE finding_about (
  id INTEGER PRIMARY KEY, account_id TEXT UNIQUE, subject TEXT UNIQUE, brand_id TEXT, market_id TEXT,
  CHECK ((account_id IS NULL) <> (subject IS NULL))
) STRICT;
CREATE TABLE finding_kind (
  id INTEGER PRIMARY KEY, rule TEXT NOT NULL, version INTEGER NOT NULL, severity TEXT NOT NULL, UNIQUE (rule, version, severity)
) STRICT;
CREATE TABLE run_finding (
  id INTEGER PRIMARY KEY, run INTEGER NOT NULL, about INTEGER NOT NULL, kind INTEGER NOT NULL, since INTEGER, facts TEXT NOT NULL, accounts TEXT
) STRICT;
INSERT INTO finding_about (account_id) SELECT account_id FROM finding WHERE account_id IS NOT NULL GROUP BY account_id ORDER BY min(rid);
INSERT INTO finding_about (subject, brand_id, market_id)
  SELECT subject, max(brand_id), max(market_id) FROM finding WHERE account_id IS NULL GROUP BY subject ORDER BY min(rid);
INSERT INTO finding_kind (rule, version, severity) SELECT DISTINCT rule, rule_version, severity FROM finding;
INSERT INTO run_finding (id, run, about, kind, since, facts, accounts)
  SELECT f.rid, r.seq, u.id, k.id, iif(f.is_new, NULL, f.since), f.facts, f.accounts
  FROM finding f JOIN audit_run r ON r.id = f.run_id
  JOIN finding_kind k ON k.rule = f.rule AND k.version = f.rule_version AND k.severity = f.severity
  JOIN finding_about u ON u.id = coalesce(
    (SELECT id FROM finding_about WHERE account_id = f.account_id), (SELECT id FROM finding_about WHERE subject = f.subject))
  ORDER BY f.rid;
DROP TABLE finding;
CREATE INDEX run_finding_by_run ON run_finding (run, about);
CREATE TRIGGER run_finding_is_final BEFORE UPDATE ON run_finding BEGIN SELECT RAISE(ABORT, 'findings are history'); END;
CREATE VIEW finding AS
  SELECT f.id AS rid, r.id AS run_id, k.rule || ':' || coalesce(u.account_id, u.subject) AS identity, k.rule, k.version AS rule_version,
    u.account_id, k.severity, f.facts, coalesce(f.since, r.started_at) AS since, f.since IS NULL AS is_new,
    u.subject, u.brand_id, u.market_id, f.accounts, f.about
  FROM audit_run r CROSS JOIN run_finding f ON f.run = r.seq
  JOIN finding_kind k ON k.id = f.kind JOIN finding_about u ON u.id = f.about;
DROP INDEX audit_account_by_account;
`),
}
