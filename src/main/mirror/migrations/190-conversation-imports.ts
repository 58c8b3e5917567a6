import type { Migration } from './migration.ts'

/**
 * Conversations that come from files.
 *
 * `conversation.spoken_as` is the identity the conversation was held under (`x:sprintcare`), whether or not it is in the
 * inventory: where it is, `account_id` is the account, else it repeats the identity. `asked_at` is the contact's first
 * message, `waiting_since` the first one after our last word. `conversation_import` is what people undo: a line of the
 * change log stands for all facts the import brought, and `shelf` keeps what an undo took away until a redo wants it.
 * `contact_search` finds people by name and handle.
 * A step of a route that a person decided is in `route_step`; steps that were mirrored stay in `handoff`.
 */
export const conversationImports: Migration = {
  number: 190,
  name: 'conversation imports',
  up: (db) =>
    db.exec(`
ALTER TABLE conversation ADD COLUMN import_id TEXT;
ALTER TABLE conversation ADD COLUMN spoken_as TEXT;
ALTER TABLE conversation ADD COLUMN subject TEXT;
ALTER TABLE conversation ADD COLUMN asked_at INTEGER;
ALTER TABLE conversation ADD COLUMN waiting_since INTEGER;
ALTER TABLE conversation ADD COLUMN priority INTEGER CHECK (priority BETWEEN 1 AND 4);
ALTER TABLE conversation ADD COLUMN snoozed_until INTEGER;
ALTER TABLE message ADD COLUMN import_id TEXT;
ALTER TABLE contact ADD COLUMN import_id TEXT;
CREATE INDEX message_by_key ON message (natural_key);
CREATE INDEX conversation_by_last ON conversation (last_at);
CREATE VIRTUAL TABLE contact_search USING fts5 (name, handle, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
INSERT INTO contact_search (rowid, name, handle) SELECT i.rowid, coalesce(k.name, ''), i.handle FROM contact_identity i JOIN contact k ON k.id = i.contact_id;
CREATE TRIGGER contact_search_insert AFTER INSERT ON contact_identity BEGIN
  INSERT INTO contact_search (rowid, name, handle) VALUES (NEW.rowid, coalesce((SELECT name FROM contact WHERE id = NEW.contact_id), ''), NEW.handle);
END;
CREATE TRIGGER contact_search_delete AFTER DELETE ON contact_identity BEGIN
  DELETE FROM contact_search WHERE rowid = OLD.rowid;
END;

UPDATE conversation SET
  asked_at = (SELECT min(m.at) FROM message m WHERE m.conversation_id = conversation.id AND m.direction = 'in'),
  waiting_since = (SELECT min(m.at) FROM message m WHERE m.conversation_id = conversation.id AND m.direction = 'in'
    AND m.at > coalesce((SELECT max(o.at) FROM message o WHERE o.conversation_id = conversation.id AND o.direction = 'out'), -1));

CREATE TABLE conversation_import (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  first_message INTEGER NOT NULL,
  last_message INTEGER NOT NULL,
  first_conversation INTEGER NOT NULL,
  last_conversation INTEGER NOT NULL
) STRICT;
CREATE TABLE shelf (
  import_id TEXT NOT NULL,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  row TEXT NOT NULL,
  PRIMARY KEY (import_id, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE route_step (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  from_team_id TEXT REFERENCES team(id),
  to_team_id TEXT REFERENCES team(id),
  at INTEGER NOT NULL,
  actor TEXT
) STRICT;
CREATE INDEX route_step_by_conversation ON route_step (conversation_id, at);
`),
}
