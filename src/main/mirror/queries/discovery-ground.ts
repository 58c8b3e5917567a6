import type { Mirror } from '../open.ts'

export type BrandLine = { id: string; name: string; website: string | null; handlePattern: string | null }
export type MarketLine = { id: string; name: string; code: string | null }
export type AccountIdentity = {
  id: string
  network: string
  handle: string
  handleKey: string
  url: string | null
  brandId: string | null
  marketId: string | null
}
export type ProfileLine = {
  id: string
  network: string
  handle: string
  website: string | null
  bio: string | null
  notes: string[]
}

/** What candidates are compared with: brands, markets and every account that was not merged into another. */
export function discoveryGround(db: Mirror): {
  brands: BrandLine[]
  markets: MarketLine[]
  accounts: AccountIdentity[]
} {
  const all = <T>(sql: string): T[] => db.prepare(sql).all() as T[]
  return {
    brands: all('SELECT id, name, website, handle_pattern AS handlePattern FROM brand ORDER BY name'),
    markets: all('SELECT id, name, code FROM market ORDER BY name'),
    accounts: all(
      `SELECT id, network, handle, handle_key AS handleKey, url, brand_id AS brandId, market_id AS marketId
       FROM account WHERE merged_into IS NULL ORDER BY rid`,
    ),
  }
}

/** What the profiles, notes and own fields of accounts say, one account after another; those that say nothing are left out. */
export function* profilesOf(db: Mirror): Generator<ProfileLine> {
  const lines = db
    .prepare(
      `SELECT a.id, a.network, a.handle, a.website, a.bio, a.note,
         (SELECT json_group_array(f.value) FROM account_field f WHERE f.account_id = a.id) AS fields
       FROM account a WHERE a.merged_into IS NULL ORDER BY a.rid`,
    )
    .iterate() as Iterable<Omit<ProfileLine, 'notes'> & { note: string | null; fields: string }>
  for (const { note, fields, ...line } of lines) {
    const notes = [...(note === null ? [] : [note]), ...(JSON.parse(fields) as string[])]
    if (line.website !== null || line.bio !== null || notes.length > 0) yield { ...line, notes }
  }
}

/** How many accounts could speak. */
export function countProfiles(db: Mirror): number {
  return db.prepare('SELECT count(*) FROM account WHERE merged_into IS NULL').pluck().get() as number
}
