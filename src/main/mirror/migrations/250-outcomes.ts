import type { Migration } from './migration.ts'

/**
 * What came of conversations, and what was learned from them.
 *
 * `outcome` is what people stated, or what a file of outcomes stated (`file` says which); its id is the
 * conversation's. Its columns that are not null hold
 * before everything else. `outcome_result` is what was inferred from the messages, replaced conversation by conversation as
 * messages come; `why` holds codes and message numbers and no words, so that what is erased or deleted leaves nothing here.
 * `last_at` and `rules` say which messages were read by which rules. The columns of `conversation` stay what was mirrored.
 *
 * An `insight` is a theme or an idea that a person confirmed. `phrases` are its key phrases, `conversations` and `before` how
 * many conversations showed it in its period and in the one before when it was confirmed.
 */
export const outcomes: Migration = {
  number: 250,
  name: 'outcomes',
  up: (db) =>
    db.exec(`
CREATE TABLE outcome (
  id TEXT PRIMARY KEY REFERENCES conversation(id) ON DELETE CASCADE,
  felt TEXT,
  consequence TEXT,
  stage TEXT,
  influence TEXT,
  settled INTEGER CHECK (settled IN (0, 1)),
  note TEXT,
  file TEXT,
  judged_by TEXT NOT NULL,
  judged_at INTEGER NOT NULL
) STRICT;
CREATE TABLE outcome_result (
  conversation_rid INTEGER PRIMARY KEY REFERENCES conversation(rid) ON DELETE CASCADE,
  last_at INTEGER NOT NULL,
  rules INTEGER NOT NULL,
  felt TEXT,
  consequence TEXT,
  stage TEXT,
  influence TEXT,
  settled INTEGER CHECK (settled IN (0, 1)),
  idea INTEGER,
  why TEXT NOT NULL
) STRICT;
CREATE INDEX outcome_result_ideas ON outcome_result (conversation_rid) WHERE idea IS NOT NULL;

ALTER TABLE insight ADD COLUMN kind TEXT NOT NULL DEFAULT 'theme';
ALTER TABLE insight ADD COLUMN phrases TEXT NOT NULL DEFAULT '[]';
ALTER TABLE insight ADD COLUMN brand_id TEXT REFERENCES brand(id);
ALTER TABLE insight ADD COLUMN contact_id TEXT;
ALTER TABLE insight ADD COLUMN since INTEGER;
ALTER TABLE insight ADD COLUMN until INTEGER;
ALTER TABLE insight ADD COLUMN conversations INTEGER;
ALTER TABLE insight ADD COLUMN before INTEGER;
ALTER TABLE insight ADD COLUMN trend TEXT;
ALTER TABLE insight ADD COLUMN confirmed_by TEXT;
ALTER TABLE insight ADD COLUMN status_at INTEGER;
CREATE INDEX insight_conversation_by_conversation ON insight_conversation (conversation_id);

ALTER TABLE expectation_evidence ADD COLUMN file TEXT;
`),
}
