import type { Mirror } from '../../open.ts'

export type ConnectorRow = { id: string; type: string; name: string; settings: string; paused: number }

const COLUMNS = 'id, type, name, settings, paused'

/** Every connector, by name. */
export const connectorRows = (db: Mirror): ConnectorRow[] =>
  db.prepare(`SELECT ${COLUMNS} FROM connector ORDER BY name COLLATE NOCASE, id`).all() as ConnectorRow[]

export const connectorRow = (db: Mirror, id: string): ConnectorRow | null =>
  (db.prepare(`SELECT ${COLUMNS} FROM connector WHERE id = ?`).get(id) as ConnectorRow | undefined) ?? null

/** What a source could be asked about. */
export type GroundAccount = {
  readonly id: string
  readonly network: string
  readonly handle: string
  readonly url: string | null
  readonly externalId: string | null
  readonly website: string | null
  readonly brandId: string | null
}
export type GroundBrand = { readonly id: string; readonly name: string; readonly website: string }

/** Accounts in use, of some networks or (null) of all, in a stable order. */
export function groundAccounts(db: Mirror, networks: readonly string[] | null): GroundAccount[] {
  return db
    .prepare(
      `SELECT id, network, handle, url, external_id AS externalId, website, brand_id AS brandId FROM account
       WHERE merged_into IS NULL AND lifecycle <> 'closed' ${networks === null ? '' : 'AND network IN (SELECT value FROM json_each(?))'} ORDER BY rid`,
    )
    .all(...(networks === null ? [] : [JSON.stringify(networks)])) as GroundAccount[]
}

/** Brands that have a website. */
export const groundBrands = (db: Mirror): GroundBrand[] =>
  db
    .prepare("SELECT id, name, website FROM brand WHERE website IS NOT NULL AND website <> '' ORDER BY name")
    .all() as GroundBrand[]
