import { type CustomField, readType, type Tag } from '#shared/model/custom-field.ts'
import type { Mirror } from '../../open.ts'

/** Custom fields by name, with how many accounts have a value. */
export function customFields(db: Mirror): CustomField[] {
  const rows = db
    .prepare(
      `SELECT f.id, f.name, f.type, (SELECT count(*) FROM account_field v WHERE v.field_id = f.id) AS accounts
       FROM custom_field f ORDER BY f.name COLLATE NOCASE`,
    )
    .all() as { id: string; name: string; type: string; accounts: number }[]
  return rows.map(({ type, ...row }) => ({ ...row, ...readType(type) }))
}

export const fieldValuesOf = (db: Mirror, account: string): { field: string; value: string }[] =>
  db.prepare('SELECT field_id AS field, value FROM account_field WHERE account_id = ?').all(account) as {
    field: string
    value: string
  }[]

/** Values of a field, all of them or those of some accounts: the row, its account and the value. */
export const valuesOfField = (
  db: Mirror,
  field: string,
  accounts?: readonly string[],
): { id: string; account: string; value: string }[] =>
  db
    .prepare(
      `SELECT id, account_id AS account, value FROM account_field WHERE field_id = ? AND (? IS NULL OR account_id IN (SELECT value FROM json_each(?)))`,
    )
    .all(field, accounts ? 1 : null, JSON.stringify(accounts ?? [])) as { id: string; account: string; value: string }[]

/** Tags with how many accounts carry each, by name. */
export const tagsInUse = (db: Mirror): Tag[] =>
  db
    .prepare('SELECT min(name) AS name, count(*) AS accounts FROM account_tag GROUP BY name ORDER BY name LIMIT 2000')
    .all() as Tag[]

/** Tag rows of some accounts, or of all. */
export const tagRows = (db: Mirror, accounts?: readonly string[]): { id: string; account: string; name: string }[] =>
  db
    .prepare(
      'SELECT id, account_id AS account, name FROM account_tag WHERE ? IS NULL OR account_id IN (SELECT value FROM json_each(?))',
    )
    .all(accounts ? 1 : null, JSON.stringify(accounts ?? [])) as { id: string; account: string; name: string }[]

/** Those of some accounts that the inventory has. */
export const knownAccounts = (db: Mirror, ids: readonly string[]): string[] =>
  db
    .prepare('SELECT id FROM account WHERE merged_into IS NULL AND id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(ids)) as string[]
