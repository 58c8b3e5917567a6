import type { SearchHit } from '#shared/contract/workspace.ts'
import type { Mirror } from '../open.ts'

type Found = { total: number; hits: SearchHit[] }

/**
 * Any part of a handle, name or former address finds the account; trigrams need three letters, shorter text is a prefix. Accounts that
 * were merged answer with the one they were merged into.
 */
export function searchAccounts(db: Mirror, text: string, limit: number): Found {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const long = words.filter((word) => [...word].length >= 3)
  const rest = words.filter((word) => [...word].length < 3).map(likeOf)
  const narrow = rest.map(() => `AND (s.handle LIKE ? ESCAPE '\\' OR s.display_name LIKE ? ESCAPE '\\')`).join(' ')
  const source =
    long.length > 0
      ? `(SELECT rowid AS rid, rank FROM account_search WHERE account_search MATCH ?)`
      : `(SELECT rid, 0 AS rank FROM account)`
  const match = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ')
  const former = words.map(() => `l.handle LIKE ? ESCAPE '\\'`).join(' AND ') || 'FALSE'
  const hits = `(SELECT coalesce(s.merged_into, s.id) AS id, hit.rank FROM ${source} hit JOIN account s ON s.rid = hit.rid WHERE TRUE ${narrow}
    UNION ALL SELECT coalesce(o.merged_into, o.id), 0 FROM account_alias l JOIN account o ON o.id = l.account_id WHERE ${former})`
  const values = [...(long.length > 0 ? [match] : []), ...rest.flatMap((like) => [like, like]), ...words.map(likeOf)]
  const rows = db
    .prepare(
      `SELECT a.id, a.handle, a.display_name AS name, a.network, b.name AS brand, min(hit.rank) AS rank
       FROM ${hits} hit JOIN account a ON a.id = hit.id LEFT JOIN brand b ON b.id = a.brand_id
       GROUP BY a.rid ORDER BY min(hit.rank), a.audience DESC LIMIT ?`,
    )
    .all(...values, limit) as {
    id: string
    handle: string
    name: string | null
    network: string
    brand: string | null
    rank: number
  }[]
  const total =
    rows.length < limit
      ? rows.length
      : (db
          .prepare(`SELECT count(DISTINCT hit.id) FROM ${hits} hit`)
          .pluck()
          .get(...values) as number)
  return {
    total,
    hits: rows.map((row) => ({
      kind: 'account',
      id: row.id,
      title: row.handle,
      snippet: [row.name, row.brand].filter(Boolean).join(' · '),
      icon: row.network,
      score: -row.rank,
    })),
  }
}

const likeOf = (word: string): string => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`

/** People and brands by any part of the name; folded in JavaScript because SQLite folds ASCII only. */
export function searchPeople(db: Mirror, text: string, limit: number): Found {
  const wanted = text.toLocaleLowerCase()
  const rows = db
    .prepare(
      `SELECT 'person' AS kind, p.id, p.name, coalesce(t.name, g.name, '') AS detail FROM person p LEFT JOIN team t ON t.id = p.team_id LEFT JOIN agency g ON g.id = p.agency_id
       UNION ALL SELECT 'brand', id, name, coalesce(website, '') FROM brand`,
    )
    .all() as { kind: 'person' | 'brand'; id: string; name: string; detail: string }[]
  const found = rows.filter((row) => row.name.toLocaleLowerCase().includes(wanted))
  return {
    total: found.length,
    hits: found
      .slice(0, limit)
      .map((row) => ({ kind: row.kind, id: row.id, title: row.name, snippet: row.detail, icon: null, score: 1 })),
  }
}
