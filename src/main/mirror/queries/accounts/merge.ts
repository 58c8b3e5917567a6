import type { MergedAccount } from '#shared/model/duplicates.ts'
import type { EntityName, Row } from '../../entities.ts'
import type { Mirror } from '../../open.ts'

export type MergeRow = Row<'account'> & {
  readonly id: string
  readonly network: string
  readonly handle: string
  readonly handle_key: string
}

/** The rows of accounts that were not merged, in the order of `ids`; those that are not there are left out. */
export function mergeRows(db: Mirror, ids: readonly string[]): MergeRow[] {
  return db
    .prepare(
      'SELECT a.* FROM json_each(?) given JOIN account a ON a.id = given.value WHERE a.merged_into IS NULL ORDER BY given.key',
    )
    .all(JSON.stringify(ids)) as MergeRow[]
}

/** Accounts that were merged into this one before. */
export function mergedInto(db: Mirror, account: string): string[] {
  return db.prepare('SELECT id FROM account WHERE merged_into = ? ORDER BY rid').pluck().all(account) as string[]
}

/** A row of a list that hangs on an account, and what makes it the same as one of another account. */
export type ListRow = { readonly id: string; readonly target: string }

const LISTS = {
  tags: ['account_tag', 'lower(name)'],
  goals: ['account_goal', 'goal_id'],
  stages: ['account_stage', 'stage'],
  campaigns: ['campaign_account', 'campaign_id'],
  fields: ['account_field', 'field_id'],
  access: [
    'access',
    "coalesce(person_id, '') || ' ' || coalesce(agency_id, '') || ' ' || way || ' ' || coalesce(tool, '') || ' ' || coalesce(revoked_on, '')",
  ],
} as const satisfies Record<string, readonly [EntityName, string]>
export type ListName = keyof typeof LISTS

export const entityOf = (list: ListName): (typeof LISTS)[ListName][0] => LISTS[list][0]

export function listRows(db: Mirror, list: ListName, account: string): ListRow[] {
  const [table, target] = LISTS[list]
  return db
    .prepare(`SELECT id, ${target} AS target FROM ${table} WHERE account_id = ? ORDER BY id`)
    .all(account) as ListRow[]
}

export type AliasRow = {
  readonly network: string
  readonly handle: string
  readonly handle_key: string
  readonly url: string | null
}

export function aliasRows(db: Mirror, account: string): AliasRow[] {
  return db
    .prepare('SELECT network, handle, handle_key, url FROM account_alias WHERE account_id = ? ORDER BY id')
    .all(account) as AliasRow[]
}

export function purposeRow(db: Mirror, account: string): Row<'purpose'> | null {
  const row = db.prepare('SELECT who, what, "when", "where", why, how, extent FROM purpose WHERE id = ?').get(account)
  return (row as Row<'purpose'> | undefined) ?? null
}

export type ApartRow = { readonly id: string; readonly account_id: string; readonly other_id: string }

/** Declarations that one of some accounts is different from another. */
export function apartRows(db: Mirror, accounts: readonly string[]): ApartRow[] {
  return db
    .prepare(
      `SELECT id, account_id, other_id FROM not_same
       WHERE account_id IN (SELECT value FROM json_each(@accounts)) OR other_id IN (SELECT value FROM json_each(@accounts)) ORDER BY id`,
    )
    .all({ accounts: JSON.stringify(accounts) }) as ApartRow[]
}

export type DecisionRow = {
  readonly id: string
  readonly scenario_id: string
  readonly account_id: string
  readonly disposition: string
  readonly into_id: string | null
  readonly reason: string | null
  readonly locked: number
}

/** Decisions in force, of every scenario, about some accounts or naming one of them as the one that takes over. */
export function decisionsAbout(db: Mirror, accounts: readonly string[]): DecisionRow[] {
  return db
    .prepare(
      `SELECT id, scenario_id, account_id, disposition, into_id, reason, locked FROM decision
       WHERE superseded_by IS NULL AND disposition <> 'undecided'
         AND (account_id IN (SELECT value FROM json_each(@accounts)) OR into_id IN (SELECT value FROM json_each(@accounts))) ORDER BY id`,
    )
    .all({ accounts: JSON.stringify(accounts) }) as DecisionRow[]
}

/** Former decisions of other accounts that name this one: they keep it from being taken out. */
export function formerDecisionsInto(db: Mirror, account: string): string[] {
  return db
    .prepare(
      'SELECT id FROM decision WHERE into_id = @account AND account_id <> @account AND superseded_by IS NOT NULL',
    )
    .pluck()
    .all({ account }) as string[]
}

type Line = Omit<MergedAccount, 'networkName' | 'networkIcon'>

/** Accounts merged into this one with what is still kept under their own id. */
export function mergedLines(db: Mirror, account: string): Line[] {
  return db
    .prepare(
      `SELECT a.id, a.network, a.handle, a.display_name AS displayName, a.url, a.audience, a.last_post_at AS lastPostAt,
         (SELECT count(*) FROM snapshot s WHERE s.account_id = a.id) AS snapshots,
         (SELECT count(*) FROM conversation c WHERE c.account_id = a.id) AS conversations,
         (SELECT count(*) FROM finding_about u CROSS JOIN audit_run r JOIN run_finding f ON f.run = r.seq AND f.about = u.id WHERE u.account_id = a.id) AS findings,
         (SELECT count(*) FROM account_source s WHERE s.account_id = a.id) AS sources
       FROM account a WHERE a.merged_into = ? ORDER BY a.rid`,
    )
    .all(account) as Line[]
}
