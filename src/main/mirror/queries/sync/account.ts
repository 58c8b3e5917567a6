import type { Mirror } from '../../open.ts'

/** The fields of an account that a network may say differently; undefined where the account is gone or was merged. */
export const accountRecord = (db: Mirror, id: string): Readonly<Record<string, string | number | null>> | undefined =>
  db
    .prepare(
      'SELECT display_name, bio, website, verified, external_id, opened_on FROM account WHERE id = ? AND merged_into IS NULL',
    )
    .get(id) as Readonly<Record<string, string | number | null>> | undefined
