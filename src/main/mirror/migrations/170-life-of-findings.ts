import type { Migration } from './migration.ts'

/**
 * When a status was set, so that "fixed" can be checked by the next run and called fixed a second time: until now only the
 * log told, and any other change of the finding looked like a new decision. Comments are found by their finding.
 */
export const lifeOfFindings: Migration = {
  number: 170,
  name: 'life of findings',
  up: (db) =>
    db.exec(`
ALTER TABLE finding_state ADD COLUMN status_at INTEGER;
UPDATE finding_state SET status_at = (
  SELECT max(b.at) FROM change c JOIN batch b ON b.seq = c.batch
  WHERE c.key = finding_state.id AND c.entity = 'finding_state' AND json_extract(c.after, '$.status') IS NOT NULL
);
CREATE INDEX finding_comment_by_identity ON finding_comment (identity, at);
`),
}
