import type { Cell, Row } from '../entities.ts'
import type { Mirror } from '../open.ts'

export type AccountIdentity = {
  readonly network: string
  readonly handle: string
  readonly handleKey: string
  readonly url: string | null
}

export function identityOfAccount(db: Mirror, id: string): AccountIdentity | null {
  const found = db
    .prepare('SELECT network, handle, handle_key AS handleKey, url FROM account WHERE id = ? AND merged_into IS NULL')
    .get(id)
  return (found as AccountIdentity | undefined) ?? null
}

/** Columns that an account may take over where its own are empty. */
const FILLED = [
  'display_name',
  'external_id',
  'brand_id',
  'market_id',
  'team_id',
  'owner_id',
  'backup_owner_id',
  'agency_id',
  'language',
  'website',
  'bio',
  'note',
  'opened_on',
  'reviewed_on',
] as const

/** What hangs on an account, and by which column two rows say the same. */
const MOVED = {
  account_tag: 'name',
  account_stage: 'stage',
  account_goal: 'goal_id',
  account_field: 'field_id',
  account_alias: 'handle_key',
  access: 'id',
} as const
type Moved = keyof typeof MOVED

/** What one account hands to another that takes its place: values the other lacks, and rows the other has no equal of. */
export function foldPlan(
  db: Mirror,
  from: string,
  into: string,
): { fill: Row<'account'>; move: { entity: Moved; id: string }[] } {
  const row = db.prepare(`SELECT ${FILLED.join(', ')} FROM account WHERE id = ?`)
  const given = row.get(from) as Record<(typeof FILLED)[number], Cell>
  const own = row.get(into) as Record<(typeof FILLED)[number], Cell>
  const fill: Row<'account'> = {}
  for (const column of FILLED) if (own[column] === null && given[column] !== null) fill[column] = given[column]
  const move = (Object.entries(MOVED) as [Moved, string][]).flatMap(([entity, by]) =>
    (
      db
        .prepare(
          `SELECT x.id FROM ${entity} x WHERE x.account_id = @from AND NOT EXISTS (SELECT 1 FROM ${entity} y WHERE y.account_id = @into AND y.${by} = x.${by})`,
        )
        .pluck()
        .all({ from, into }) as string[]
    ).map((id) => ({ entity, id })),
  )
  return { fill, move }
}
