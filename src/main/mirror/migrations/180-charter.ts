import type { Migration } from './migration.ts'

/**
 * What asking owners and the register of goals need. `person.language` is the language somebody is written to in;
 * a goal or a campaign that is over is archived and not deleted, because accounts and outcomes still tell of it.
 */
export const charter: Migration = {
  number: 180,
  name: 'charter',
  up: (db) =>
    db.exec(`
ALTER TABLE person ADD COLUMN language TEXT;
ALTER TABLE goal ADD COLUMN archived_on TEXT;
ALTER TABLE campaign ADD COLUMN archived_on TEXT;
CREATE INDEX account_goal_by_goal ON account_goal (goal_id);
CREATE INDEX campaign_account_by_account ON campaign_account (account_id);
`),
}
