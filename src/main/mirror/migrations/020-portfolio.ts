import type { Migration } from './migration.ts'

/**
 * Accounts and everything a person says about them. Rows that people make have a UUIDv7 `id` and
 * go through the change log; `snapshot` and `account_source` are mirrored facts with natural keys.
 *
 * `account.rid` is a stable integer for result sets and full text (implicit rowids move on VACUUM).
 * Facts do not hang on the account by a foreign key: taking an account out of the inventory must
 * not take its history with it, and putting it back (undo) finds everything where it was.
 * `audience`, `last_post_at` and `snapshot_at` repeat the newest snapshot so that lists sort by an index;
 * a row written together with its first snapshot states them itself.
 */
export const portfolio: Migration = {
  number: 20,
  name: 'portfolio',
  up: (db) =>
    db.exec(`
CREATE TABLE brand (id TEXT PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE UNIQUE, parent_id TEXT REFERENCES brand(id), website TEXT, handle_pattern TEXT, note TEXT) STRICT;
CREATE TABLE market (id TEXT PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE UNIQUE, code TEXT, language TEXT, note TEXT) STRICT;
CREATE TABLE team (id TEXT PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE UNIQUE, function TEXT NOT NULL DEFAULT 'other', market_id TEXT REFERENCES market(id), note TEXT) STRICT;
CREATE TABLE agency (id TEXT PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE UNIQUE, ended_on TEXT, note TEXT) STRICT;
CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE, email TEXT, title TEXT, team_id TEXT REFERENCES team(id), agency_id TEXT REFERENCES agency(id), left_on TEXT, note TEXT) STRICT;
CREATE INDEX person_by_name ON person (name);
CREATE TABLE goal (id TEXT PRIMARY KEY, name TEXT NOT NULL, objective TEXT, metric TEXT, target TEXT, unit TEXT, due_on TEXT, owner_id TEXT REFERENCES person(id), note TEXT) STRICT;
CREATE TABLE campaign (id TEXT PRIMARY KEY, name TEXT NOT NULL, goal_id TEXT REFERENCES goal(id), brand_id TEXT REFERENCES brand(id), starts_on TEXT, ends_on TEXT, outcome TEXT, note TEXT) STRICT;
CREATE TABLE expectation_evidence (id TEXT PRIMARY KEY, brand_id TEXT REFERENCES brand(id), market_id TEXT REFERENCES market(id), method TEXT NOT NULL, asked_on TEXT NOT NULL, sample INTEGER, summary TEXT) STRICT;

CREATE TABLE account (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  network TEXT NOT NULL,
  handle TEXT NOT NULL,
  handle_key TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'profile',
  url TEXT,
  external_id TEXT,
  display_name TEXT,
  lifecycle TEXT NOT NULL DEFAULT 'active' CHECK (lifecycle IN ('proposed', 'approved', 'active', 'closing', 'closed')),
  brand_id TEXT REFERENCES brand(id),
  market_id TEXT REFERENCES market(id),
  team_id TEXT REFERENCES team(id),
  owner_id TEXT REFERENCES person(id),
  backup_owner_id TEXT REFERENCES person(id),
  agency_id TEXT REFERENCES agency(id),
  language TEXT,
  website TEXT,
  bio TEXT,
  verified INTEGER CHECK (verified IN (0, 1)),
  logo_hash TEXT,
  note TEXT,
  opened_on TEXT,
  reviewed_on TEXT,
  requested_by TEXT REFERENCES person(id),
  approved_by TEXT REFERENCES person(id),
  approved_reason TEXT,
  merged_into TEXT REFERENCES account(id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  audience INTEGER,
  last_post_at INTEGER,
  snapshot_at INTEGER
) STRICT;
CREATE UNIQUE INDEX account_identity ON account (network, handle_key) WHERE merged_into IS NULL;
CREATE INDEX account_by_name ON account (handle COLLATE NOCASE, rid);
CREATE INDEX account_by_brand ON account (brand_id);
CREATE INDEX account_by_owner ON account (owner_id);
CREATE INDEX account_by_successor ON account (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE account_alias (id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE, network TEXT NOT NULL, handle TEXT NOT NULL, handle_key TEXT NOT NULL, url TEXT, why TEXT NOT NULL, UNIQUE (network, handle_key, account_id)) STRICT;
CREATE INDEX account_alias_by_account ON account_alias (account_id);
CREATE TABLE account_source (account_id TEXT NOT NULL, import_id TEXT NOT NULL REFERENCES import(id) ON DELETE CASCADE, row INTEGER NOT NULL, sheet TEXT, PRIMARY KEY (account_id, import_id, row)) STRICT, WITHOUT ROWID;
CREATE TABLE account_tag (id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE, name TEXT NOT NULL COLLATE NOCASE, UNIQUE (account_id, name)) STRICT;
CREATE TABLE account_stage (id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE, stage TEXT NOT NULL CHECK (stage IN ('before', 'during', 'after')), UNIQUE (account_id, stage)) STRICT;
CREATE TABLE account_goal (id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE, goal_id TEXT NOT NULL REFERENCES goal(id) ON DELETE CASCADE, UNIQUE (account_id, goal_id)) STRICT;
CREATE TABLE campaign_account (id TEXT PRIMARY KEY, campaign_id TEXT NOT NULL REFERENCES campaign(id) ON DELETE CASCADE, account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE, UNIQUE (campaign_id, account_id)) STRICT;
CREATE TABLE custom_field (id TEXT PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE UNIQUE, type TEXT NOT NULL DEFAULT 'text') STRICT;
CREATE TABLE account_field (id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE, field_id TEXT NOT NULL REFERENCES custom_field(id) ON DELETE CASCADE, value TEXT NOT NULL, UNIQUE (account_id, field_id)) STRICT;
CREATE TABLE purpose (id TEXT PRIMARY KEY REFERENCES account(id) ON DELETE CASCADE, who TEXT, what TEXT, "when" TEXT, "where" TEXT, why TEXT, how TEXT, extent TEXT) STRICT;
CREATE TABLE access (id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE, person_id TEXT REFERENCES person(id), agency_id TEXT REFERENCES agency(id), way TEXT NOT NULL, tool TEXT, two_factor INTEGER CHECK (two_factor IN (0, 1)), proven_on TEXT, revoked_on TEXT, note TEXT) STRICT;
CREATE INDEX access_by_account ON access (account_id);
CREATE INDEX access_by_person ON access (person_id);
CREATE TABLE not_same (id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE, other_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE, UNIQUE (account_id, other_id)) STRICT;
CREATE TABLE candidate (id TEXT PRIMARY KEY, network TEXT NOT NULL, handle TEXT NOT NULL, handle_key TEXT NOT NULL, url TEXT, found_in TEXT NOT NULL, why TEXT NOT NULL, decision TEXT, decided_at INTEGER, note TEXT, UNIQUE (network, handle_key)) STRICT;

CREATE TABLE snapshot (
  account_id TEXT NOT NULL,
  taken_at INTEGER NOT NULL,
  source TEXT NOT NULL,
  followers INTEGER,
  following INTEGER,
  posts INTEGER,
  last_post_at INTEGER,
  PRIMARY KEY (account_id, taken_at, source)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER snapshot_is_final BEFORE UPDATE ON snapshot
  BEGIN SELECT RAISE(ABORT, 'snapshots are append-only'); END;
CREATE TRIGGER snapshot_is_newest AFTER INSERT ON snapshot BEGIN
  UPDATE account SET
    audience = coalesce(NEW.followers, audience),
    last_post_at = coalesce(NEW.last_post_at, last_post_at),
    snapshot_at = NEW.taken_at
  WHERE id = NEW.account_id AND coalesce(snapshot_at, -1) <= NEW.taken_at;
END;
CREATE TRIGGER account_returns AFTER INSERT ON account WHEN NEW.snapshot_at IS NULL AND EXISTS (SELECT 1 FROM snapshot WHERE account_id = NEW.id) BEGIN
  UPDATE account SET
    audience = (SELECT followers FROM snapshot s WHERE s.account_id = NEW.id AND followers IS NOT NULL ORDER BY taken_at DESC LIMIT 1),
    last_post_at = (SELECT last_post_at FROM snapshot s WHERE s.account_id = NEW.id AND last_post_at IS NOT NULL ORDER BY taken_at DESC LIMIT 1),
    snapshot_at = (SELECT max(taken_at) FROM snapshot s WHERE s.account_id = NEW.id)
  WHERE rid = NEW.rid;
END;
CREATE TRIGGER snapshot_is_gone AFTER DELETE ON snapshot BEGIN
  UPDATE account SET
    audience = (SELECT followers FROM snapshot s WHERE s.account_id = OLD.account_id AND followers IS NOT NULL ORDER BY taken_at DESC LIMIT 1),
    last_post_at = (SELECT last_post_at FROM snapshot s WHERE s.account_id = OLD.account_id AND last_post_at IS NOT NULL ORDER BY taken_at DESC LIMIT 1),
    snapshot_at = (SELECT max(taken_at) FROM snapshot s WHERE s.account_id = OLD.account_id)
  WHERE id = OLD.account_id;
END;
`),
}
