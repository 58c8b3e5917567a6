import type { Migration } from './migration.ts'

/**
 * What is needed to ask sources over a network.
 *
 * `connector` is made by people and goes through the log. Whether it may ask is no part of the workspace: each computer
 * agrees for itself, so a copied file asks nobody. `sync_task` is the durable queue, one line a stream; its `cursor` moves in
 * the same transaction that writes what came. `sync_seen` is what servers said about answers, so that what did not change is
 * not sent again. `standing` is what was found when an account or an address was last looked for: a fact, like a snapshot.
 */
export const connectors: Migration = {
  number: 330,
  name: 'connectors',
  up: (db) =>
    db.exec(`
DROP TABLE sync_task;
ALTER TABLE connector DROP COLUMN agreed_at;
CREATE TABLE sync_task (
  id TEXT PRIMARY KEY,
  connector_id TEXT NOT NULL REFERENCES connector(id) ON DELETE CASCADE,
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'paused', 'cancelled', 'failed')),
  cursor TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  detail TEXT,
  last_at INTEGER,
  rows INTEGER NOT NULL DEFAULT 0,
  UNIQUE (connector_id, what, subject)
) STRICT;
CREATE INDEX sync_task_waiting ON sync_task (state, not_before);
CREATE INDEX sync_task_by_subject ON sync_task (subject);
CREATE TABLE sync_seen (
  connector_id TEXT NOT NULL REFERENCES connector(id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  etag TEXT,
  modified TEXT,
  PRIMARY KEY (connector_id, url)
) STRICT, WITHOUT ROWID;
CREATE TABLE standing (
  account_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('profile', 'address', 'website', 'link_back')),
  state TEXT NOT NULL CHECK (state IN ('there', 'gone', 'renamed', 'moved', 'redirected', 'absent')),
  detail TEXT,
  since INTEGER NOT NULL,
  checked_at INTEGER NOT NULL,
  times INTEGER NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (account_id, kind)
) STRICT, WITHOUT ROWID;
`),
}
