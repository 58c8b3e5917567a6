import type { Mirror } from '../open.ts'

type Named = 'brand' | 'market' | 'team' | 'goal' | 'campaign'

/** Looks up names of brands, markets, teams, goals and campaigns; undefined for one that is gone. */
export function namesByKind(db: Mirror): Record<Named, (id: string) => string | undefined> {
  const reader = (table: Named) => {
    const statement = db.prepare(`SELECT name FROM ${table} WHERE id = ?`).pluck()
    return (id: string) => statement.get(id) as string | undefined
  }
  return {
    brand: reader('brand'),
    market: reader('market'),
    team: reader('team'),
    goal: reader('goal'),
    campaign: reader('campaign'),
  }
}

export type NamedAccountRow = { id: string; name: string; network: string }

/** Some accounts by id in the given order; those that are no longer in the inventory are left out. */
export function accountsNamed(db: Mirror, ids: readonly string[]): NamedAccountRow[] {
  return db
    .prepare(
      `SELECT a.id, coalesce(nullif(a.handle, ''), a.display_name, a.url, '') AS name, a.network
FROM json_each(?) j JOIN account a ON a.id = j.value AND a.merged_into IS NULL ORDER BY j.key`,
    )
    .all(JSON.stringify(ids)) as NamedAccountRow[]
}
