import type { Migration } from './migration.ts'

/**
 * What the person on the other side answered when a helpdesk asked how it was: `rating` as it was given (`good`, `bad`,
 * `4/5`), `rating_words` what they wrote beside it. `conversation.felt` is what it means.
 */
export const ratings: Migration = {
  number: 380,
  name: 'ratings of helpdesks',
  up: (db) =>
    db.exec(`
ALTER TABLE conversation ADD COLUMN rating TEXT;
ALTER TABLE conversation ADD COLUMN rating_words TEXT;
`),
}
