import type { AccountPatch } from '#shared/model/account.ts'
import type { Cell, Row } from '../../entities.ts'
import type { Mirror } from '../../open.ts'

/** The column behind each field of a patch. */
const COLUMNS: Record<keyof AccountPatch, keyof Row<'account'>> = {
  displayName: 'display_name',
  brandId: 'brand_id',
  marketId: 'market_id',
  teamId: 'team_id',
  ownerId: 'owner_id',
  backupOwnerId: 'backup_owner_id',
  language: 'language',
  website: 'website',
  bio: 'bio',
  note: 'note',
  lifecycle: 'lifecycle',
  openedOn: 'opened_on',
  reviewedOn: 'reviewed_on',
}

/** The column behind a field of a patch. */
export const columnOf = (field: string): keyof Row<'account'> => COLUMNS[field as keyof AccountPatch]

/** A patch as the columns it writes. */
export function patchRow(patch: AccountPatch): Row<'account'> {
  const row: Record<string, Cell> = {}
  for (const [field, value] of Object.entries(patch)) if (value !== undefined) row[columnOf(field)] = value
  return row
}

type Shared = { value: string | null; different: number }

/** What some accounts have in common: the value of each field where it is one, and how many different ones there are. */
export function commonFields(db: Mirror, ids: readonly string[]): Record<string, Shared> {
  const fields = [...Object.entries(COLUMNS), ['network', 'network'] as const]
  const parts = fields.map(
    ([field, column]) =>
      `min(${column}) AS "${field}", count(DISTINCT ${column}) + (count(${column}) < count(*)) AS "${field}#"`,
  )
  const row = db
    .prepare(
      `SELECT ${parts.join(', ')} FROM account WHERE id IN (SELECT value FROM json_each(?)) AND merged_into IS NULL`,
    )
    .get(JSON.stringify(ids)) as Record<string, string | number | null>
  return Object.fromEntries(
    fields.map(([field]) => {
      const different = Number(row[`${field}#`] ?? 0)
      const value = row[field]
      return [field, { value: different === 1 && typeof value === 'string' ? value : null, different }]
    }),
  )
}

/** Those of some accounts that a patch would change, in the order given. */
export function differing(db: Mirror, ids: readonly string[], patch: AccountPatch): string[] {
  const wanted = Object.entries(patchRow(patch))
  if (wanted.length === 0) return []
  const differs = wanted.map(([column]) => `a.${column} IS NOT ?`).join(' OR ')
  return db
    .prepare(
      `SELECT a.id FROM json_each(?) given JOIN account a ON a.id = given.value WHERE (${differs}) AND a.merged_into IS NULL GROUP BY a.id ORDER BY min(given.key)`,
    )
    .pluck()
    .all(JSON.stringify(ids), ...wanted.map(([, value]) => value)) as string[]
}
