import type { Migration } from './migration.ts'

/**
 * What a person chose while a list was taken in, so that the next list with the same columns starts from it, and the cells
 * of refused rows as the file had them, so that they can be handed out, corrected and imported again.
 *
 * `import.shape` is a digest of the column names, `import.reading` a JSON object (`reading.ts` of the import),
 * `import_reject.cells` a JSON list in the order of the columns, `account_source.result` what the row did.
 */
export const importChoices: Migration = {
  number: 100,
  name: 'import choices',
  up: (db) =>
    db.exec(`
ALTER TABLE import ADD COLUMN shape TEXT;
ALTER TABLE import ADD COLUMN reading TEXT;
CREATE INDEX import_by_shape ON import (shape, at);
CREATE INDEX import_by_moment ON import (at);
ALTER TABLE import_reject ADD COLUMN cells TEXT;
ALTER TABLE account_source ADD COLUMN result TEXT;
CREATE INDEX account_source_by_import ON account_source (import_id, result, account_id);
CREATE INDEX batch_by_reverted ON batch (reverts) WHERE reverts IS NOT NULL;
`),
}
