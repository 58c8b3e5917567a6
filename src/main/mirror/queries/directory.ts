import type { DirectoryEntry, DirectoryKind } from '#shared/model/directory.ts'
import type { Mirror } from '../open.ts'

const LISTS: Record<DirectoryKind, string> = {
  brand: `SELECT id, 'brand' AS kind, name, website AS detail, NULL AS teamFunction, NULL AS leftOn, (SELECT count(*) FROM account a WHERE a.brand_id = x.id) AS accounts FROM brand x`,
  market: `SELECT id, 'market' AS kind, name, code AS detail, NULL AS teamFunction, NULL AS leftOn, (SELECT count(*) FROM account a WHERE a.market_id = x.id) AS accounts FROM market x`,
  team: `SELECT id, 'team' AS kind, name, NULL AS detail, function AS teamFunction, NULL AS leftOn, (SELECT count(*) FROM account a WHERE a.team_id = x.id) AS accounts FROM team x`,
  person: `SELECT id, 'person' AS kind, name, email AS detail, NULL AS teamFunction, left_on AS leftOn, (SELECT count(*) FROM account a WHERE a.owner_id = x.id) AS accounts FROM person x`,
  agency: `SELECT id, 'agency' AS kind, name, ended_on AS detail, NULL AS teamFunction, ended_on AS leftOn, (SELECT count(*) FROM account a WHERE a.agency_id = x.id) AS accounts FROM agency x`,
  goal: `SELECT id, 'goal' AS kind, name, metric AS detail, NULL AS teamFunction, NULL AS leftOn, (SELECT count(*) FROM account_goal g WHERE g.goal_id = x.id) AS accounts FROM goal x`,
}

/** One register or all of them, by name. */
export function directory(db: Mirror, kind?: DirectoryKind): DirectoryEntry[] {
  const kinds = kind ? [kind] : (Object.keys(LISTS) as DirectoryKind[])
  return kinds.flatMap((k) => db.prepare(`${LISTS[k]} ORDER BY name COLLATE NOCASE`).all() as DirectoryEntry[])
}

/** Names of entries by id; those that are not here are left out. */
export function namesOf(db: Mirror, kind: DirectoryKind, ids: readonly string[]): Map<string, string> {
  const rows = db
    .prepare(`SELECT id, name FROM ${kind} WHERE id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids)) as { id: string; name: string }[]
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The id of an entry by its name, ignoring case in any script; null when there is none. */
export function directoryIdByName(db: Mirror, kind: DirectoryKind, name: string): string | null {
  const wanted = name.trim().toLocaleLowerCase()
  const rows = db.prepare(`SELECT id, name FROM ${kind}`).all() as { id: string; name: string }[]
  return rows.find((row) => row.name.toLocaleLowerCase() === wanted)?.id ?? null
}
