import type { Migration } from './migration.ts'

/**
 * Whole lists of a source at a date, what stood on them, and the questions that accounts raise which are on a list no more.
 *
 * That a file is the whole list of a source is a person's statement: `source_list` goes through the change log. Its entries are
 * mirrored facts under the list's number, and stay when the list is undone, so that redo finds them. `handle_key` is null where it is
 * the handle in small letters. A question outlives its account as every fact does.
 *
 * The two indexes of the log find what hung on an account also when it hangs there no more; rows of accounts, the bulk of
 * the log, are in neither.
 */
export const lists: Migration = {
  number: 110,
  name: 'lists',
  up: (db) =>
    db.exec(`
CREATE TABLE source_list (id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, source TEXT NOT NULL COLLATE NOCASE, as_of TEXT NOT NULL, import_id TEXT NOT NULL, file TEXT NOT NULL, entries INTEGER NOT NULL, refused INTEGER NOT NULL DEFAULT 0, taken_at INTEGER NOT NULL) STRICT;
CREATE INDEX source_list_by_date ON source_list (source, as_of, number);
CREATE TABLE list_entry (
  list INTEGER NOT NULL,
  place INTEGER NOT NULL,
  row INTEGER NOT NULL,
  network TEXT NOT NULL,
  handle TEXT NOT NULL,
  handle_key TEXT,
  account_id TEXT NOT NULL,
  entry_key TEXT,
  network_id TEXT,
  who TEXT,
  stated TEXT,
  PRIMARY KEY (list, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  handle TEXT NOT NULL,
  source TEXT NOT NULL COLLATE NOCASE,
  last_seen TEXT NOT NULL,
  missing_on TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  answer TEXT CHECK (answer IN ('keep', 'closed', 'renamed', 'not_ours', 'back')),
  renamed_to TEXT,
  answered_at INTEGER,
  answered_by TEXT
) STRICT;
CREATE INDEX question_by_account ON question (account_id);
CREATE INDEX question_open ON question (account_id) WHERE answer IS NULL;

CREATE INDEX change_gave_account ON change (json_extract(after, '$.account_id'), key)
  WHERE entity <> 'account' AND json_extract(after, '$.account_id') IS NOT NULL;
CREATE INDEX change_had_account ON change (json_extract(before, '$.account_id'), key)
  WHERE entity <> 'account' AND json_extract(before, '$.account_id') IS NOT NULL;
`),
}
