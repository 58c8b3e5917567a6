import type { Migration } from './migration.ts'

/**
 * Contacts that people join, and what is erased.
 *
 * `contact_search` follows contacts that are renamed and identities that change hands; while very many identities are
 * written, `meta.taking_in` keeps its trigger still and the rows are added at the end. `message.erased_at` is when a text was
 * erased here. `erasure` is a receipt: what went, when and why, and nothing about whom.
 */
export const privacy: Migration = {
  number: 230,
  name: 'privacy',
  up: (db) =>
    db.exec(`
ALTER TABLE contact_identity ADD COLUMN import_id TEXT;
ALTER TABLE message ADD COLUMN erased_at INTEGER;
UPDATE contact_identity SET import_id = (SELECT k.import_id FROM contact k WHERE k.id = contact_identity.contact_id);

DROP TRIGGER contact_search_insert;
CREATE TRIGGER contact_search_insert AFTER INSERT ON contact_identity
  WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'taking_in')
  BEGIN
    INSERT INTO contact_search (rowid, name, handle) VALUES (NEW.rowid, coalesce((SELECT name FROM contact WHERE id = NEW.contact_id), ''), NEW.handle);
  END;
CREATE TRIGGER contact_search_moved AFTER UPDATE OF contact_id, handle ON contact_identity BEGIN
  DELETE FROM contact_search WHERE rowid = OLD.rowid;
  INSERT INTO contact_search (rowid, name, handle) VALUES (NEW.rowid, coalesce((SELECT name FROM contact WHERE id = NEW.contact_id), ''), NEW.handle);
END;
CREATE TRIGGER contact_search_renamed AFTER UPDATE OF name ON contact BEGIN
  DELETE FROM contact_search WHERE rowid IN (SELECT rowid FROM contact_identity WHERE contact_id = NEW.id);
  INSERT INTO contact_search (rowid, name, handle) SELECT rowid, coalesce(NEW.name, ''), handle FROM contact_identity WHERE contact_id = NEW.id;
END;

CREATE TABLE erasure (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'retention', 'upstream')),
  counts TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;
CREATE INDEX erasure_by_time ON erasure (at);
`),
}
