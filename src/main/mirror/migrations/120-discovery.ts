import type { Migration } from './migration.ts'

/**
 * What discovery needs beyond a candidate's first columns, and where identities were seen.
 *
 * `candidate.found_in` holds what it mainly rests on, `why` its reasons as JSON. The ids point without foreign keys:
 * a brand is only proposed, and the account a candidate became may be taken out of the inventory again.
 *
 * `sighting` is a fact beside the change log, keyed by identity and not by candidate: it speaks for accounts of the
 * inventory in the same way, and stays when a candidate goes or becomes an account.
 */
export const discovery: Migration = {
  number: 120,
  name: 'discovery',
  up: (db) =>
    db.exec(`
ALTER TABLE candidate ADD COLUMN score INTEGER NOT NULL DEFAULT 1;
ALTER TABLE candidate ADD COLUMN found_at INTEGER;
ALTER TABLE candidate ADD COLUMN later_on TEXT;
ALTER TABLE candidate ADD COLUMN account_id TEXT;
ALTER TABLE candidate ADD COLUMN brand_id TEXT;
ALTER TABLE candidate ADD COLUMN market_id TEXT;
CREATE INDEX candidate_by_decision ON candidate (decision, score DESC, network, handle_key);

CREATE TABLE sighting (
  network TEXT NOT NULL,
  handle_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  source TEXT NOT NULL,
  site TEXT NOT NULL,
  pages INTEGER NOT NULL,
  of_pages INTEGER NOT NULL,
  times INTEGER NOT NULL,
  samples TEXT NOT NULL,
  address TEXT NOT NULL,
  text TEXT NOT NULL,
  country TEXT,
  account_id TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (network, handle_key, kind, place, source, site)
) STRICT, WITHOUT ROWID;
`),
}
