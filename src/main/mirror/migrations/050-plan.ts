import type { Migration } from './migration.ts'

/** Suggestions are computed and replaced; decisions are made by people and only ever superseded. */
export const plan: Migration = {
  number: 50,
  name: 'plan',
  up: (db) =>
    db.exec(`
CREATE TABLE scenario (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, is_plan INTEGER NOT NULL DEFAULT 0 CHECK (is_plan IN (0, 1)), limits TEXT NOT NULL DEFAULT '{}', created_at INTEGER NOT NULL, suggested_at INTEGER) STRICT;
CREATE UNIQUE INDEX scenario_one_plan ON scenario (is_plan) WHERE is_plan = 1;
CREATE TABLE suggestion (
  scenario_id TEXT NOT NULL REFERENCES scenario(id) ON DELETE CASCADE,
  account_id TEXT NOT NULL,
  disposition TEXT NOT NULL,
  into_id TEXT,
  why TEXT NOT NULL,
  PRIMARY KEY (scenario_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  scenario_id TEXT NOT NULL REFERENCES scenario(id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
  disposition TEXT NOT NULL,
  into_id TEXT REFERENCES account(id),
  transfer_to TEXT,
  reason TEXT,
  decided_by TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  session_id TEXT,
  superseded_by TEXT REFERENCES decision(id) DEFERRABLE INITIALLY DEFERRED,
  locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX decision_in_force ON decision (scenario_id, account_id) WHERE superseded_by IS NULL;
CREATE INDEX decision_by_successor ON decision (into_id) WHERE into_id IS NOT NULL;
CREATE INDEX decision_by_account ON decision (account_id, scenario_id, decided_at);
CREATE TABLE required_cell (id TEXT PRIMARY KEY, scenario_id TEXT REFERENCES scenario(id) ON DELETE CASCADE, brand_id TEXT NOT NULL REFERENCES brand(id), market_id TEXT NOT NULL REFERENCES market(id), stage TEXT NOT NULL, minimum INTEGER NOT NULL DEFAULT 1, UNIQUE (scenario_id, brand_id, market_id, stage)) STRICT;
CREATE TABLE wave (id TEXT PRIMARY KEY, scenario_id TEXT NOT NULL REFERENCES scenario(id) ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL, starts_on TEXT, due_on TEXT) STRICT;
CREATE TABLE task (id TEXT PRIMARY KEY, wave_id TEXT REFERENCES wave(id) ON DELETE CASCADE, account_id TEXT REFERENCES account(id) ON DELETE CASCADE, position INTEGER NOT NULL, title TEXT NOT NULL, owner_id TEXT REFERENCES person(id), due_on TEXT, done_at INTEGER, proof TEXT) STRICT;
CREATE INDEX task_by_wave ON task (wave_id, position);
CREATE TABLE task_dependency (id TEXT PRIMARY KEY, task_id TEXT NOT NULL REFERENCES task(id) ON DELETE CASCADE, needs_id TEXT NOT NULL REFERENCES task(id) ON DELETE CASCADE, UNIQUE (task_id, needs_id)) STRICT;
CREATE TABLE risk (id TEXT PRIMARY KEY, scenario_id TEXT NOT NULL REFERENCES scenario(id) ON DELETE CASCADE, title TEXT NOT NULL, likelihood INTEGER, impact INTEGER, mitigation TEXT, owner_id TEXT REFERENCES person(id)) STRICT;
CREATE TABLE approval (id TEXT PRIMARY KEY, scenario_id TEXT NOT NULL REFERENCES scenario(id) ON DELETE CASCADE, market_id TEXT REFERENCES market(id), person_id TEXT REFERENCES person(id), state TEXT NOT NULL DEFAULT 'asked', at INTEGER, note TEXT) STRICT;
`),
}
