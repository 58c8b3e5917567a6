import type { Migration } from './migration.ts'

/**
 * What leaves with a plan and what comes back. A version is what the plan said when it was issued; it refers to nothing, so that
 * it stays readable whatever becomes of accounts. A proposal is a decision somebody wrote into an exported workbook; it decides
 * nothing until it is accepted.
 */
export const planDocuments: Migration = {
  number: 280,
  name: 'plan-documents',
  up: (db) =>
    db.exec(`
CREATE TABLE plan_version (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  issued_at INTEGER NOT NULL,
  issued_by TEXT NOT NULL,
  note TEXT,
  content TEXT NOT NULL
) STRICT;
CREATE TABLE proposal (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  disposition TEXT NOT NULL,
  into_id TEXT,
  reason TEXT,
  editor TEXT NOT NULL,
  file TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  changed_since INTEGER NOT NULL DEFAULT 0 CHECK (changed_since IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'declined', 'replaced')),
  answered_by TEXT,
  answered_at INTEGER
) STRICT;
CREATE UNIQUE INDEX proposal_open ON proposal (account_id) WHERE state = 'open';
`),
}
