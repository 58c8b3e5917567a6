import type { Migration } from './migration.ts'

/**
 * Triage, working hours and days off.
 *
 * `triage` holds what people judged: its columns that are not null overrule what was computed, `suggested` keeps what was
 * computed at that moment, so that it can be said how often people agree. What is computed is in `triage_result`, replaced
 * as a whole by every run; `why` and `path` hold codes that are put into words when they are read.
 * `working_hours` and `holiday` without a market hold for all markets that have none of their own; `week` is seven spans of
 * minutes since local midnight, Monday first.
 */
export const triage: Migration = {
  number: 200,
  name: 'triage',
  up: (db) =>
    db.exec(`
ALTER TABLE triage ADD COLUMN team_id TEXT;
ALTER TABLE triage ADD COLUMN role TEXT;
ALTER TABLE triage ADD COLUMN needs_answer INTEGER;
ALTER TABLE triage ADD COLUMN suggested TEXT;

CREATE TABLE triage_result (
  conversation_id TEXT PRIMARY KEY REFERENCES conversation(id) ON DELETE CASCADE,
  computed_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  language TEXT NOT NULL,
  sentiment TEXT NOT NULL,
  intent TEXT NOT NULL,
  needs_answer INTEGER NOT NULL,
  needs_help INTEGER NOT NULL,
  relationship TEXT NOT NULL,
  reach TEXT NOT NULL,
  urgency TEXT NOT NULL,
  priority INTEGER NOT NULL,
  points REAL NOT NULL,
  team_id TEXT,
  function TEXT,
  role TEXT,
  respond_within INTEGER,
  waiting_since INTEGER,
  why TEXT NOT NULL,
  path TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX triage_result_by_priority ON triage_result (priority, points DESC);

CREATE TABLE working_hours (id TEXT PRIMARY KEY, market_id TEXT, time_zone TEXT NOT NULL, week TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX working_hours_of_market ON working_hours (coalesce(market_id, ''));
CREATE TABLE holiday (id TEXT PRIMARY KEY, market_id TEXT, day TEXT NOT NULL, name TEXT) STRICT;
CREATE UNIQUE INDEX holiday_of_market ON holiday (coalesce(market_id, ''), day);
`),
}
