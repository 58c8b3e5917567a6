import type { Migration } from './migration.ts'

/**
 * Figures of the command center that are kept from one start of the program to the next.
 *
 * `touched` counts how often anything was written to a table (rows added or removed: `account`) or to one of its columns
 * (`account.owner_id`); only the connection that writes keeps it, once a commit. `kept_figure` holds one part of the page for
 * one scope and language, with the counts it was made of: while those stand, so does the figure. `visit` is one row: when the
 * page was last looked at, and the step of the log and the moment that what is new is counted from.
 */
export const keptFigures: Migration = {
  number: 310,
  name: 'kept figures',
  up: (db) =>
    db.exec(`
CREATE TABLE touched (name TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE kept_figure (
  part TEXT NOT NULL,
  scope TEXT NOT NULL,
  made_of TEXT NOT NULL,
  at INTEGER NOT NULL,
  took REAL NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (part, scope)
) STRICT;
CREATE TABLE visit (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seen_at INTEGER NOT NULL,
  seen_step INTEGER NOT NULL,
  since_at INTEGER,
  since_step INTEGER
) STRICT;
`),
}
