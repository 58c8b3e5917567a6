import type { Migration } from './migration.ts'

/**
 * The document itself: its name and settings, the log of every change a person made, and imports.
 *
 * `change` is append-only: history, undo, the activity feed and later team exchange all read it.
 * The one sanctioned exception (erasing a person) must first set `meta.erasing` in its own transaction.
 */
export const core: Migration = {
  number: 10,
  name: 'core',
  up: (db) =>
    db.exec(`
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE setting (id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  count INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'quiet')),
  reverts TEXT REFERENCES batch(id)
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  clock TEXT NOT NULL,
  device TEXT NOT NULL,
  actor TEXT NOT NULL,
  batch TEXT NOT NULL,
  entity TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_by_batch ON change (batch, id);
CREATE INDEX change_by_key ON change (key, id);
CREATE TRIGGER change_is_final BEFORE UPDATE ON change
  WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'erasing')
  BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_stays BEFORE DELETE ON change
  BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TABLE import (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  file TEXT NOT NULL,
  format TEXT NOT NULL,
  digest TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT,
  as_of TEXT,
  mapping TEXT NOT NULL,
  counts TEXT NOT NULL,
  batch TEXT
) STRICT;
CREATE TABLE import_reject (
  import_id TEXT NOT NULL REFERENCES import(id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  sheet TEXT,
  reason TEXT NOT NULL,
  value TEXT
) STRICT;
CREATE INDEX import_reject_by_import ON import_reject (import_id, row);
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  page TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 0,
  UNIQUE (page, name)
) STRICT;
`),
}
