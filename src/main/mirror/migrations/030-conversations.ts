import type { Migration } from './migration.ts'

/** What was said, by whom, which way it went and what came of it. Messages are mirrored facts; the judgements on them are people's. */
export const conversations: Migration = {
  number: 30,
  name: 'conversations',
  up: (db) =>
    db.exec(`
CREATE TABLE contact (id TEXT PRIMARY KEY, name TEXT, language TEXT, crm_id TEXT, note TEXT) STRICT;
CREATE TABLE contact_identity (id TEXT PRIMARY KEY, contact_id TEXT NOT NULL REFERENCES contact(id) ON DELETE CASCADE, network TEXT NOT NULL, handle TEXT NOT NULL, handle_key TEXT NOT NULL, followers INTEGER, UNIQUE (network, handle_key)) STRICT;
CREATE INDEX contact_identity_by_contact ON contact_identity (contact_id);
CREATE TABLE contact_role (id TEXT PRIMARY KEY, contact_id TEXT NOT NULL REFERENCES contact(id) ON DELETE CASCADE, role TEXT NOT NULL, evidence TEXT, UNIQUE (contact_id, role)) STRICT;

CREATE TABLE conversation (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL,
  contact_id TEXT REFERENCES contact(id),
  natural_key TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'pending', 'snoozed', 'resolved')),
  needs_help INTEGER CHECK (needs_help IN (0, 1)),
  needs_answer INTEGER CHECK (needs_answer IN (0, 1)),
  team_id TEXT REFERENCES team(id),
  assignee_id TEXT REFERENCES person(id),
  first_answer_at INTEGER,
  reached_resolver_at INTEGER,
  resolved_at INTEGER,
  stage TEXT,
  felt TEXT,
  consequence TEXT,
  language TEXT,
  UNIQUE (account_id, natural_key)
) STRICT;
CREATE INDEX conversation_by_account ON conversation (account_id, started_at);
CREATE INDEX conversation_by_contact ON conversation (contact_id);
CREATE INDEX conversation_by_start ON conversation (started_at);
CREATE TABLE message (
  rid INTEGER PRIMARY KEY,
  conversation_id TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
  natural_key TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  visibility TEXT NOT NULL DEFAULT 'public' CHECK (visibility IN ('public', 'private')),
  at INTEGER NOT NULL,
  author TEXT,
  team_id TEXT REFERENCES team(id),
  text TEXT NOT NULL,
  language TEXT,
  deleted_upstream_at INTEGER,
  UNIQUE (conversation_id, natural_key)
) STRICT;
CREATE INDEX message_by_conversation ON message (conversation_id, at);
CREATE TABLE attachment (id TEXT PRIMARY KEY, message_rid INTEGER NOT NULL REFERENCES message(rid) ON DELETE CASCADE, kind TEXT NOT NULL, reference TEXT NOT NULL) STRICT;
CREATE TABLE handoff (conversation_id TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE, seq INTEGER NOT NULL, from_team_id TEXT REFERENCES team(id), to_team_id TEXT REFERENCES team(id), at INTEGER NOT NULL, actor TEXT, PRIMARY KEY (conversation_id, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE triage (id TEXT PRIMARY KEY, conversation_id TEXT NOT NULL UNIQUE REFERENCES conversation(id) ON DELETE CASCADE, relationship TEXT, reach TEXT, respond_within INTEGER, urgency TEXT, priority INTEGER, why TEXT NOT NULL DEFAULT '[]', overridden_by TEXT, overridden_at INTEGER) STRICT;
CREATE TABLE service_target (id TEXT PRIMARY KEY, team_id TEXT REFERENCES team(id), market_id TEXT REFERENCES market(id), role TEXT, first_answer_minutes INTEGER, resolution_minutes INTEGER) STRICT;
CREATE TABLE insight (id TEXT PRIMARY KEY, title TEXT NOT NULL, summary TEXT, team_id TEXT REFERENCES team(id), status TEXT NOT NULL DEFAULT 'proposed', from_co_creator INTEGER NOT NULL DEFAULT 0, found_at INTEGER NOT NULL) STRICT;
CREATE TABLE insight_conversation (id TEXT PRIMARY KEY, insight_id TEXT NOT NULL REFERENCES insight(id) ON DELETE CASCADE, conversation_id TEXT NOT NULL REFERENCES conversation(id) ON DELETE CASCADE, UNIQUE (insight_id, conversation_id)) STRICT;
`),
}
