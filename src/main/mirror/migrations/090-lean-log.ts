import type { Migration } from './migration.ts'

/**
 * What is the same for all changes of a batch (device, actor) stands in the batch alone, and a change names its batch by
 * number: half the bytes of a line that only told where it belongs. The index of each reference of an account serves the
 * list and the foreign key together; a figure that an account states already writes its row no second time.
 */
export const leanLog: Migration = {
  number: 90,
  name: 'lean log',
  up: (db) =>
    db.exec(`
ALTER TABLE batch ADD COLUMN device TEXT NOT NULL DEFAULT '';
UPDATE batch SET device = coalesce((SELECT c.device FROM change c WHERE c.batch = batch.id ORDER BY c.id LIMIT 1), '');
CREATE INDEX batch_by_device ON batch (device);

DROP TRIGGER change_is_final;
DROP TRIGGER change_stays;
DROP INDEX change_by_batch;
DROP INDEX change_by_key;
ALTER TABLE change RENAME TO change_before;
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  clock TEXT NOT NULL,
  batch INTEGER NOT NULL,
  entity TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
INSERT INTO change (id, clock, batch, entity, key, before, after)
  SELECT c.id, substr(c.clock, 1, 17), b.seq, c.entity, c.key, c.before, c.after
  FROM change_before c JOIN batch b ON b.id = c.batch ORDER BY c.id;
DROP TABLE change_before;
CREATE INDEX change_by_batch ON change (batch);
CREATE INDEX change_by_key ON change (key);
CREATE TRIGGER change_is_final BEFORE UPDATE ON change
  WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'erasing')
  BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_stays BEFORE DELETE ON change
  BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

DROP INDEX account_by_brand;
DROP INDEX account_by_owner;
DROP INDEX account_listed_brand;
DROP INDEX account_listed_market;
DROP INDEX account_listed_team;
DROP INDEX account_listed_owner;
CREATE INDEX account_by_brand ON account (brand_id, merged_into);
CREATE INDEX account_by_market ON account (market_id, merged_into);
CREATE INDEX account_by_team ON account (team_id, merged_into);
CREATE INDEX account_by_owner ON account (owner_id, merged_into);

DROP TRIGGER snapshot_is_newest;
CREATE TRIGGER snapshot_is_newest AFTER INSERT ON snapshot BEGIN
  UPDATE account SET
    audience = coalesce(NEW.followers, audience),
    last_post_at = coalesce(NEW.last_post_at, last_post_at),
    snapshot_at = NEW.taken_at
  WHERE id = NEW.account_id AND coalesce(snapshot_at, -1) <= NEW.taken_at
    AND (snapshot_at IS NOT NEW.taken_at OR audience IS NOT coalesce(NEW.followers, audience) OR last_post_at IS NOT coalesce(NEW.last_post_at, last_post_at));
END;
`),
}
