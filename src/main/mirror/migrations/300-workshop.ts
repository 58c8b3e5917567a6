import type { Migration } from './migration.ts'

/**
 * Workshops in a room.
 *
 * `session` knows where the room stands (`card_id`, `round`, `phase`, the timer), so that a session goes on exactly where it was
 * after a pause or a crash. While the timer runs `timer_until` is the instant it ends; while it rests `timer_left` are the
 * milliseconds left. A seat that was joined by a phone keeps the SHA-256 of its token, never the token. `vote` replaces the
 * table of the first design, which nothing wrote to; `dissent` names a person only where `named` is 1.
 */
export const workshop: Migration = {
  number: 300,
  name: 'workshop',
  up: (db) =>
    db.exec(`
ALTER TABLE session ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN started_at INTEGER;
ALTER TABLE session ADD COLUMN finished_at INTEGER;
ALTER TABLE session ADD COLUMN deck TEXT;
ALTER TABLE session ADD COLUMN card_id TEXT;
ALTER TABLE session ADD COLUMN round INTEGER NOT NULL DEFAULT 1;
ALTER TABLE session ADD COLUMN phase TEXT NOT NULL DEFAULT 'voting';
ALTER TABLE session ADD COLUMN timer_until INTEGER;
ALTER TABLE session ADD COLUMN timer_left INTEGER;
ALTER TABLE session_participant ADD COLUMN function TEXT;
ALTER TABLE session_participant ADD COLUMN language TEXT;
ALTER TABLE session_participant ADD COLUMN seat_hash TEXT;
ALTER TABLE session_participant ADD COLUMN device TEXT;
ALTER TABLE session_participant ADD COLUMN joined_at INTEGER;
ALTER TABLE session_participant ADD COLUMN removed_at INTEGER;
CREATE UNIQUE INDEX session_participant_seat ON session_participant (seat_hash) WHERE seat_hash IS NOT NULL;
ALTER TABLE session_card ADD COLUMN decision_id TEXT;
ALTER TABLE session_card ADD COLUMN decided_at INTEGER;
ALTER TABLE session_card ADD COLUMN note TEXT;
ALTER TABLE parking ADD COLUMN card_id TEXT;
ALTER TABLE parking ADD COLUMN done_at INTEGER;
CREATE INDEX session_card_in_order ON session_card (session_id, position);

DROP TABLE vote;
CREATE TABLE vote (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES session_card(id) ON DELETE CASCADE,
  participant_id TEXT NOT NULL REFERENCES session_participant(id) ON DELETE CASCADE,
  round INTEGER NOT NULL,
  disposition TEXT NOT NULL,
  confidence INTEGER,
  reason TEXT,
  at INTEGER NOT NULL,
  UNIQUE (card_id, participant_id, round)
) STRICT;
CREATE TABLE dissent (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES session_card(id) ON DELETE CASCADE,
  participant_id TEXT REFERENCES session_participant(id) ON DELETE SET NULL,
  disposition TEXT NOT NULL,
  reason TEXT,
  named INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX dissent_of_card ON dissent (card_id);
`),
}
