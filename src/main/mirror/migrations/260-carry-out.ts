import type { Migration } from './migration.ts'

/**
 * What carrying the plan out needs beside waves and tasks.
 *
 * A decision says to whom an account goes (`transfer_team_id`, `transfer_person_id`, or `transfer_to` in words for somebody
 * outside) and, when it is refocused, what for: `charter` holds the new purpose as JSON with the columns of `purpose`.
 * A wave that was proposed has a `code` and no name until a person gives it one: its words follow the language.
 * `wave_account` puts an account into one wave of a scenario; `why` holds codes. A task's empty title means the words of its
 * `code` in the runbook; `days_before` is its distance to the day of the wave, null once a person set the day.
 * `carry_mark` is what only people can state (the owner was told, access was tried, the loss is accepted); `seal` says that
 * the records of an account were written out, with the digest of the manifest; `carried` that a decision was carried out.
 * Risks and announcements are computed; a row says what people changed: null and empty columns leave the computed value.
 */
export const carryOut: Migration = {
  number: 260,
  name: 'carry out',
  up: (db) =>
    db.exec(`
ALTER TABLE decision ADD COLUMN charter TEXT;
ALTER TABLE decision ADD COLUMN transfer_team_id TEXT REFERENCES team(id);
ALTER TABLE decision ADD COLUMN transfer_person_id TEXT REFERENCES person(id);

CREATE TABLE wave_account (
  id TEXT PRIMARY KEY,
  scenario_id TEXT NOT NULL REFERENCES scenario(id) ON DELETE CASCADE,
  wave_id TEXT NOT NULL REFERENCES wave(id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  why TEXT NOT NULL DEFAULT '[]',
  UNIQUE (scenario_id, account_id)
) STRICT;
CREATE INDEX wave_account_by_wave ON wave_account (wave_id, position);
CREATE INDEX wave_account_by_account ON wave_account (account_id);
ALTER TABLE wave ADD COLUMN code TEXT;
CREATE INDEX wave_by_scenario ON wave (scenario_id, position);

ALTER TABLE task ADD COLUMN code TEXT;
ALTER TABLE task ADD COLUMN days_before INTEGER;
ALTER TABLE task ADD COLUMN note TEXT;
ALTER TABLE task ADD COLUMN done_by TEXT;
CREATE INDEX task_by_account ON task (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX task_dependency_by_need ON task_dependency (needs_id);

CREATE TABLE carry_mark (
  id TEXT PRIMARY KEY,
  scenario_id TEXT NOT NULL REFERENCES scenario(id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  mark TEXT NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  UNIQUE (scenario_id, account_id, mark)
) STRICT;
CREATE INDEX carry_mark_by_account ON carry_mark (account_id);
CREATE TABLE seal (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  folder TEXT NOT NULL,
  digest TEXT NOT NULL,
  files INTEGER NOT NULL,
  messages INTEGER NOT NULL
) STRICT;
CREATE INDEX seal_by_account ON seal (account_id, at);
CREATE TABLE carried (
  id TEXT PRIMARY KEY,
  decision_id TEXT NOT NULL UNIQUE REFERENCES decision(id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  despite TEXT
) STRICT;
CREATE INDEX carried_by_account ON carried (account_id);

ALTER TABLE risk ADD COLUMN code TEXT;
ALTER TABLE risk ADD COLUMN settled_at INTEGER;
CREATE UNIQUE INDEX risk_of_code ON risk (scenario_id, code) WHERE code IS NOT NULL;
ALTER TABLE approval ADD COLUMN name TEXT;
CREATE UNIQUE INDEX approval_of_market ON approval (scenario_id, coalesce(market_id, ''));
CREATE TABLE announcement (
  id TEXT PRIMARY KEY,
  scenario_id TEXT NOT NULL REFERENCES scenario(id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  step TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  UNIQUE (scenario_id, account_id, step, language)
) STRICT;
CREATE INDEX announcement_by_account ON announcement (account_id);
`),
}
