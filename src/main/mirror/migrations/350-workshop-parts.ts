import type { Migration } from './migration.ts'

/**
 * Parts of a workshop beside its cards. `session.agenda` is a JSON list of parts, `agenda_at` the part the room is in. A seat's
 * `paper` is the secret its printed ballots carry and `number` the one that can be typed instead. `vote.way` tells a phone from the
 * facilitator's keys and from paper; `vote.named` is the person's word that their name may stand with a dissent. `hands` are counts of
 * the room without seats. A dot round has its options fixed when it begins.
 */
export const workshopParts: Migration = {
  number: 350,
  name: 'parts of a workshop',
  up: (db) =>
    db.exec(`
ALTER TABLE session ADD COLUMN agenda TEXT NOT NULL DEFAULT '[]';
ALTER TABLE session ADD COLUMN agenda_at INTEGER;
ALTER TABLE session ADD COLUMN dot_round_id TEXT;
ALTER TABLE session_participant ADD COLUMN paper TEXT;
ALTER TABLE session_participant ADD COLUMN number INTEGER;
CREATE UNIQUE INDEX session_participant_paper ON session_participant (paper) WHERE paper IS NOT NULL;
ALTER TABLE vote ADD COLUMN way TEXT NOT NULL DEFAULT 'phone';
ALTER TABLE vote ADD COLUMN named INTEGER NOT NULL DEFAULT 0;
CREATE TABLE hands (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES session_card(id) ON DELETE CASCADE,
  round INTEGER NOT NULL,
  disposition TEXT NOT NULL,
  count INTEGER NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (card_id, round, disposition)
) STRICT;
CREATE TABLE dot_round (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session(id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  budget INTEGER NOT NULL,
  begun_at INTEGER NOT NULL,
  shown_at INTEGER
) STRICT;
CREATE INDEX dot_round_of_session ON dot_round (session_id);
CREATE TABLE dot_option (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES dot_round(id) ON DELETE CASCADE,
  card_id TEXT NOT NULL REFERENCES session_card(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  UNIQUE (round_id, number)
) STRICT;
CREATE TABLE dot (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES dot_round(id) ON DELETE CASCADE,
  option_id TEXT NOT NULL REFERENCES dot_option(id) ON DELETE CASCADE,
  participant_id TEXT NOT NULL REFERENCES session_participant(id) ON DELETE CASCADE,
  dots INTEGER NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (round_id, participant_id, option_id)
) STRICT;
`),
}
