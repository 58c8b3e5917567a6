import type { Migration } from './migration.ts'

/**
 * What the accounts list narrows by most, each as an index of the listed accounts alone, so that a
 * term of the filter reads an index and never the wide rows of the table. `merged_into` stands in
 * each because SQLite looks at it again.
 */
export const accountsList: Migration = {
  number: 80,
  name: 'accounts list',
  up: (db) =>
    db.exec(`
CREATE INDEX account_listed ON account (handle COLLATE NOCASE, rid, display_name, merged_into) WHERE merged_into IS NULL;
CREATE INDEX account_listed_brand ON account (brand_id, merged_into) WHERE merged_into IS NULL;
CREATE INDEX account_listed_market ON account (market_id, merged_into) WHERE merged_into IS NULL;
CREATE INDEX account_listed_team ON account (team_id, merged_into) WHERE merged_into IS NULL;
CREATE INDEX account_listed_owner ON account (owner_id, merged_into) WHERE merged_into IS NULL;
CREATE INDEX account_listed_audience ON account (audience, merged_into) WHERE merged_into IS NULL;
CREATE INDEX account_listed_last_post ON account (last_post_at, merged_into) WHERE merged_into IS NULL;
DROP INDEX account_by_name;
`),
}
