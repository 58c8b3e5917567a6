import type { Migration } from './migration.ts'

/** Sessions in a room, and what connectors still have to fetch. */
export const workshopAndSync: Migration = {
  number: 60,
  name: 'workshop and sync',
  up: (db) =>
    db.exec(`
CREATE TABLE session (id TEXT PRIMARY KEY, name TEXT NOT NULL, held_on TEXT, goal TEXT, rules TEXT NOT NULL DEFAULT '{}', state TEXT NOT NULL DEFAULT 'prepared') STRICT;
CREATE TABLE session_participant (id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE, name TEXT NOT NULL, team_id TEXT REFERENCES team(id), role TEXT) STRICT;
CREATE TABLE session_card (id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE, account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE, position INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'waiting', UNIQUE (session_id, account_id)) STRICT;
CREATE TABLE vote (card_id TEXT NOT NULL REFERENCES session_card(id) ON DELETE CASCADE, participant_id TEXT NOT NULL REFERENCES session_participant(id) ON DELETE CASCADE, round INTEGER NOT NULL, disposition TEXT NOT NULL, confidence INTEGER, reason TEXT, at INTEGER NOT NULL, PRIMARY KEY (card_id, participant_id, round)) STRICT, WITHOUT ROWID;
CREATE TABLE parking (id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE, text TEXT NOT NULL, owner_id TEXT REFERENCES person(id), at INTEGER NOT NULL) STRICT;
CREATE TABLE connector (id TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, settings TEXT NOT NULL DEFAULT '{}', agreed_at INTEGER, paused INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE sync_task (id TEXT PRIMARY KEY, connector_id TEXT NOT NULL REFERENCES connector(id) ON DELETE CASCADE, account_id TEXT REFERENCES account(id) ON DELETE CASCADE, what TEXT NOT NULL, cursor TEXT, state TEXT NOT NULL DEFAULT 'waiting', tries INTEGER NOT NULL DEFAULT 0, not_before INTEGER, problem TEXT) STRICT;
CREATE INDEX sync_task_waiting ON sync_task (state, not_before);
CREATE TABLE sync_peer (id TEXT PRIMARY KEY, name TEXT, last_clock TEXT, last_at INTEGER) STRICT;
`),
}
