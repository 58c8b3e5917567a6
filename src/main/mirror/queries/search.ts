import type { SearchHit } from '#shared/contract/workspace.ts'
import { stemQuery, stems } from '../stems.ts'
import type { Mirror } from '../open.ts'

type Found = { total: number; hits: SearchHit[] }

/** Isolates around a matched part: invisible wherever the text is shown as it is. */
const OPEN = '\u2068'
const CLOSE = '\u2069'

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

/** Conversations in which a message has every word in any of its forms, best and newest first. */
export function searchConversations(db: Mirror, text: string, limit: number): Found {
  const match = stemQuery(text)
  if (match === '') return { total: 0, hits: [] }
  const rows = db
    .prepare(
      `SELECT c.id, m.text, a.handle, a.network, max(-s.rank) AS score
       FROM (SELECT rowid AS rid, rank FROM message_search WHERE message_search MATCH ? ORDER BY rank LIMIT 2000) s
       JOIN message m ON m.rid = s.rid JOIN conversation c ON c.id = m.conversation_id JOIN account a ON a.id = c.account_id
       GROUP BY c.id ORDER BY score DESC, c.last_at DESC LIMIT ?`,
    )
    .all(match, limit) as { id: string; text: string; handle: string; network: string; score: number }[]
  const total = db
    .prepare(
      `SELECT count(DISTINCT m.conversation_id) FROM message_search s JOIN message m ON m.rid = s.rowid WHERE message_search MATCH ?`,
    )
    .pluck()
    .get(match) as number
  const wanted = new Set(stems(text))
  return {
    total,
    hits: rows.map((row) => ({
      kind: 'conversation',
      id: row.id,
      title: row.handle,
      snippet: highlighted(row.text, wanted),
      icon: row.network,
      score: row.score,
    })),
  }
}

/** About 160 characters around the first matching word, with every matching word between isolates. */
function highlighted(text: string, wanted: ReadonlySet<string>): string {
  const marked = text.replaceAll(/[\p{L}\p{N}]+/gu, (word) =>
    stems(word).some((stem) => wanted.has(stem)) ? `${OPEN}${word}${CLOSE}` : word,
  )
  const first = Math.max(0, marked.indexOf(OPEN) - 60)
  const start = first === 0 ? 0 : marked.indexOf(' ', first) + 1
  const cut = marked.slice(start, start + 200)
  return `${start > 0 ? '… ' : ''}${cut}${start + 200 < marked.length ? ' …' : ''}`
}
