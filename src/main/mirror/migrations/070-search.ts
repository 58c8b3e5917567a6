import type { Migration } from './migration.ts'

/**
 * Full text. `account_search` holds handles and names cut into trigrams, so that any part of a
 * handle finds it; triggers keep it. `message_search` holds word stems (Russian and English),
 * written by the mirror because SQLite cannot stem; it keeps no text of its own.
 */
export const search: Migration = {
  number: 70,
  name: 'search',
  up: (db) =>
    db.exec(`
CREATE VIRTUAL TABLE account_search USING fts5 (handle, display_name, content='account', content_rowid='rid', tokenize='trigram');
CREATE TRIGGER account_search_insert AFTER INSERT ON account BEGIN
  INSERT INTO account_search (rowid, handle, display_name) VALUES (NEW.rid, NEW.handle, NEW.display_name);
END;
CREATE TRIGGER account_search_delete AFTER DELETE ON account BEGIN
  INSERT INTO account_search (account_search, rowid, handle, display_name) VALUES ('delete', OLD.rid, OLD.handle, OLD.display_name);
END;
CREATE TRIGGER account_search_update AFTER UPDATE OF handle, display_name ON account BEGIN
  INSERT INTO account_search (account_search, rowid, handle, display_name) VALUES ('delete', OLD.rid, OLD.handle, OLD.display_name);
  INSERT INTO account_search (rowid, handle, display_name) VALUES (NEW.rid, NEW.handle, NEW.display_name);
END;
CREATE VIRTUAL TABLE message_search USING fts5 (stems, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER message_search_delete AFTER DELETE ON message BEGIN
  DELETE FROM message_search WHERE rowid = OLD.rid;
END;
`),
}
