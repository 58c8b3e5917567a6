import type { Migration } from './migration.ts'

/** A scenario that nobody wants to see any more is put away, with its decisions, and can be brought back. */
export const scenarios: Migration = {
  number: 270,
  name: 'scenarios',
  up: (db) => db.exec('ALTER TABLE scenario ADD COLUMN put_away_at INTEGER;'),
}
