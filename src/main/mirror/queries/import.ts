import type { Row } from '../entities.ts'
import { IdentityIndex } from '../identity-index.ts'
import type { Mirror } from '../open.ts'

/** The key under which an identity is kept below. No network id holds a blank. */
export const identityOf = (network: string, handleKey: string): string => `${network} ${handleKey}`

/** Every account's row number by its identity: an import asks for each of its rows and must not ask the database. */
export function identities(db: Mirror): IdentityIndex {
  const found = new IdentityIndex()
  const rows = db
    .prepare('SELECT network, handle_key, rid FROM account WHERE merged_into IS NULL')
    .raw()
    .iterate() as Iterable<[string, string, number]>
  for (const [network, key, rid] of rows) found.set(identityOf(network, key), rid)
  return found
}

/** Former and second identities: aliases, and accounts that were merged into another. The value is the account that is meant. */
export function otherIdentities(db: Mirror): Map<string, number> {
  const rows = db
    .prepare(
      `WITH RECURSIVE leads (network, handle_key, id) AS (
         SELECT network, handle_key, merged_into FROM account WHERE merged_into IS NOT NULL
         UNION SELECT network, handle_key, account_id FROM account_alias
         UNION SELECT l.network, l.handle_key, a.merged_into FROM leads l JOIN account a ON a.id = l.id WHERE a.merged_into IS NOT NULL
       )
       SELECT l.network, l.handle_key, a.rid FROM leads l JOIN account a ON a.id = l.id WHERE a.merged_into IS NULL ORDER BY a.rid DESC`,
    )
    .raw()
    .all() as [string, string, number][]
  return new Map(rows.map(([network, key, rid]) => [identityOf(network, key), rid]))
}

/** An account as an import compares it with a row of a list. */
export type StoredAccount = Row<'account'> & {
  readonly id: string
  readonly handle: string
  readonly audience: number | null
  readonly posts: number | null
  readonly last_post_at: number | null
  readonly snapshot_at: number | null
  /** The charter's line that a list can bring. */
  readonly why: string | null
  readonly chartered: number
}

/** What hangs on an account in rows of its own. Texts are folded to lower case where names are compared. */
export type StoredLinks = {
  readonly tags: ReadonlySet<string>
  readonly aliases: ReadonlySet<string>
  readonly goals: ReadonlySet<string>
  readonly fields: ReadonlyMap<string, { id: string; value: string }>
}

export type AccountReader = {
  account(rid: number): StoredAccount
  links(id: string): StoredLinks
  hasSnapshot(id: string, takenAt: number, source: string): boolean
}

/** Reads single accounts by prepared statements. */
export function accountReader(db: Mirror): AccountReader {
  const account = db.prepare(
    `SELECT a.*, (SELECT why FROM purpose p WHERE p.id = a.id) AS why, EXISTS (SELECT 1 FROM purpose p WHERE p.id = a.id) AS chartered,
       (SELECT posts FROM snapshot s WHERE s.account_id = a.id AND s.posts IS NOT NULL ORDER BY s.taken_at DESC LIMIT 1) AS posts
     FROM account a WHERE a.rid = ?`,
  )
  const tags = db.prepare('SELECT name FROM account_tag WHERE account_id = ?').pluck()
  const aliases = db.prepare("SELECT network || ' ' || handle_key FROM account_alias WHERE account_id = ?").pluck()
  const goals = db.prepare('SELECT goal_id FROM account_goal WHERE account_id = ?').pluck()
  const fields = db.prepare('SELECT field_id, id, value FROM account_field WHERE account_id = ?')
  const snapshot = db.prepare('SELECT 1 FROM snapshot WHERE account_id = ? AND taken_at = ? AND source = ?').pluck()
  return {
    account: (rid) => account.get(rid) as StoredAccount,
    links: (id) => ({
      tags: new Set((tags.all(id) as string[]).map((name) => name.toLowerCase())),
      aliases: new Set(aliases.all(id) as string[]),
      goals: new Set(goals.all(id) as string[]),
      fields: new Map(
        (fields.all(id) as { field_id: string; id: string; value: string }[]).map((row) => [row.field_id, row]),
      ),
    }),
    hasSnapshot: (id, takenAt, source) => snapshot.get(id, takenAt, source) !== undefined,
  }
}

export type NamedRow = { readonly id: string; readonly name: string }
export type PersonRow = NamedRow & { readonly email: string | null; readonly left_on: string | null }
export type RegisterRows = {
  readonly brand: readonly NamedRow[]
  readonly market: readonly (NamedRow & { readonly code: string | null })[]
  readonly team: readonly NamedRow[]
  readonly agency: readonly NamedRow[]
  readonly goal: readonly NamedRow[]
  readonly custom_field: readonly NamedRow[]
  readonly person: readonly PersonRow[]
}

/** Everything a list may name beside accounts. */
export function registers(db: Mirror): RegisterRows {
  const all = <T>(sql: string): T[] => db.prepare(sql).all() as T[]
  return {
    brand: all('SELECT id, name FROM brand'),
    market: all('SELECT id, name, code FROM market'),
    team: all('SELECT id, name FROM team'),
    agency: all('SELECT id, name FROM agency'),
    goal: all('SELECT id, name FROM goal'),
    custom_field: all('SELECT id, name FROM custom_field'),
    person: all('SELECT id, name, email, left_on FROM person ORDER BY id'),
  }
}
