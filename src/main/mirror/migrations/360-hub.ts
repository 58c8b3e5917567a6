import type { Migration } from './migration.ts'

/**
 * What sharing a workspace through a hub needs. Nothing of it travels.
 *
 * `batch.hub` is how a step stands there: NULL it waits, 0 it was sent and what others had written by then has not been merged yet,
 * 1 both know it, -1 it was refused and taken back: its lines count for nothing any more.
 * `hub` has one row while the workspace is joined; the password is never in it.
 * `hub_inbox` holds what was pulled until everything is there: what the lines together amount to is decided once, at the end.
 * `hub_refused` are own steps that the hub does not take, and why.
 * `hub_silent` are rows that are not what the log says, because somebody with more of the log decides about them; with the row
 * that they wait for, where it is one.
 */
export const hub: Migration = {
  number: 360,
  name: 'hub',
  up: (db) =>
    db.exec(`
ALTER TABLE batch ADD COLUMN hub INTEGER;
CREATE INDEX batch_waiting ON batch (seq) WHERE hub IS NULL;
CREATE INDEX batch_sent ON batch (seq) WHERE hub = 0;
CREATE TABLE hub (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  hub TEXT NOT NULL,
  url TEXT NOT NULL,
  ca TEXT,
  login TEXT NOT NULL,
  member TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  brands TEXT,
  markets TEXT,
  joined_at INTEGER NOT NULL,
  cursor INTEGER NOT NULL DEFAULT 0,
  inbox INTEGER NOT NULL DEFAULT 0,
  contact_at INTEGER,
  last TEXT
) STRICT;
CREATE TABLE hub_inbox (place INTEGER PRIMARY KEY, step TEXT NOT NULL) STRICT;
CREATE TABLE hub_refused (step TEXT PRIMARY KEY, reason TEXT NOT NULL, detail TEXT, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE hub_silent (
  entity TEXT NOT NULL,
  key TEXT NOT NULL,
  awaits TEXT NOT NULL,
  PRIMARY KEY (awaits, entity, key)
) STRICT, WITHOUT ROWID;
`),
}
