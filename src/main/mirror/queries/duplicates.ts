import type { Mirror } from '../open.ts'

export type DuplicateRow = {
  id: string
  network: string
  handle: string
  externalId: string | null
  displayName: string | null
  lifecycle: string
  brandId: string | null
  marketId: string | null
  teamId: string | null
  language: string | null
  ownerId: string | null
  website: string | null
  verified: number | null
  openedOn: string | null
  audience: number | null
  lastPostAt: number | null
  ways: number
}

/** What the search for duplicates looks at, of every account that was not merged; the oldest first. */
export const DUPLICATE_ROWS = `SELECT a.id, a.network, a.handle, a.external_id AS externalId, a.display_name AS displayName, a.lifecycle,
  a.brand_id AS brandId, a.market_id AS marketId, a.team_id AS teamId, a.language, a.owner_id AS ownerId, a.website, a.verified,
  a.opened_on AS openedOn, a.audience, a.last_post_at AS lastPostAt,
  (SELECT count(*) FROM access x WHERE x.account_id = a.id AND x.revoked_on IS NULL) AS ways
FROM account a WHERE a.merged_into IS NULL ORDER BY a.rid`

export function duplicateRows(db: Mirror): DuplicateRow[] {
  return db.prepare(DUPLICATE_ROWS).all() as DuplicateRow[]
}

export type DuplicateDirectories = {
  brands: { id: string; name: string; website: string | null }[]
  markets: { id: string; name: string; code: string | null }[]
  people: { id: string; name: string }[]
  notSame: [string, string][]
}

export function duplicateDirectories(db: Mirror): DuplicateDirectories {
  const all = <T>(sql: string): T[] => db.prepare(sql).all() as T[]
  return {
    brands: all('SELECT id, name, website FROM brand ORDER BY rowid'),
    markets: all('SELECT id, name, code FROM market ORDER BY rowid'),
    people: all('SELECT id, name FROM person ORDER BY rowid'),
    notSame: db.prepare('SELECT account_id, other_id FROM not_same').raw().all() as [string, string][],
  }
}

/** Rows of lists that named several accounts of one network. */
export function rowsWithSeveral(db: Mirror): { accounts: string[]; file: string; row: number }[] {
  const rows = db
    .prepare(
      `SELECT i.file, s.row, json_group_array(a.id ORDER BY a.rid) AS accounts
       FROM account_source s JOIN account a ON a.id = s.account_id AND a.merged_into IS NULL JOIN import i ON i.id = s.import_id
       GROUP BY s.import_id, s.row, s.sheet, a.network HAVING count(*) > 1 ORDER BY i.at, s.row, a.network`,
    )
    .all() as { file: string; row: number; accounts: string }[]
  return rows.map(({ file, row, accounts }) => ({ file, row, accounts: JSON.parse(accounts) as string[] }))
}
