import type { Migration } from './migration.ts'

/**
 * What exchanging changes with other computers needs.
 *
 * `batch.clock` is the clock of a step's last change: with the device it says what of a computer's work is known.
 * `batch.came_with` is the step that brought a foreign one in; such a step is no step of undo here.
 * `exchange_effect` is what a merge did to the rows, in the order it did it, so that undo takes back exactly that: the rows of
 * the log that came say what was done elsewhere. Where an effect is what one line says, it names the line.
 * `twin` goes through the log: an id that turned out to name the same thing as another, which stays.
 * `exchange_peer` is who bundles came from, by the fingerprint of their key, and what they are known to have.
 * `exchange_clash` is where both said different things, until somebody has looked at it.
 */
export const exchange: Migration = {
  number: 340,
  name: 'exchange',
  up: (db) =>
    db.exec(`
ALTER TABLE batch ADD COLUMN clock TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN came_with TEXT;
UPDATE batch SET clock = coalesce((SELECT max(c.clock) FROM change c WHERE c.batch = batch.seq), '');
DROP INDEX batch_by_device;
CREATE INDEX batch_by_device ON batch (device, clock);
CREATE INDEX batch_by_merge ON batch (came_with) WHERE came_with IS NOT NULL;
CREATE TABLE twin (id TEXT PRIMARY KEY, entity TEXT NOT NULL, into_id TEXT NOT NULL) STRICT;
CREATE TABLE exchange_effect (
  merge INTEGER NOT NULL,
  place INTEGER NOT NULL,
  change INTEGER,
  entity TEXT,
  key TEXT,
  before TEXT,
  after TEXT,
  PRIMARY KEY (merge, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE exchange_peer (
  fingerprint TEXT PRIMARY KEY,
  device TEXT NOT NULL,
  name TEXT NOT NULL,
  known_since INTEGER NOT NULL,
  received_at INTEGER,
  sent_at INTEGER,
  has TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE exchange_clash (
  id INTEGER PRIMARY KEY,
  merge TEXT NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('field', 'decision', 'removed', 'plan')),
  entity TEXT NOT NULL,
  key TEXT NOT NULL,
  field TEXT NOT NULL,
  mine TEXT,
  theirs TEXT,
  kept TEXT NOT NULL CHECK (kept IN ('mine', 'theirs')),
  partner TEXT NOT NULL,
  answer TEXT CHECK (answer IN ('mine', 'theirs', 'decided')),
  answered_in TEXT,
  answered_at INTEGER
) STRICT;
CREATE INDEX exchange_clash_by_merge ON exchange_clash (merge);
`),
}
