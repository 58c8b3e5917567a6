import type { SearchHit } from '#shared/contract/workspace.ts'
import type { SqlPart } from '../../filter-sql.ts'
import type { Mirror } from '../../open.ts'
import { stems, wholeWord } from '../../stems.ts'

/** A common word stands in more messages than are worth weighing: from here on the newest ones count. */
const WEIGHED = 3_000
/** Messages looked at of a common word, newest first. */
const NEWEST = 2_000
/** People whose name or handle fits. */
const PEOPLE = 50
/** A message of today counts as much more than one of long ago as a good match does than a fair one. */
const RECENCY = 4
const HALF_LIFE = 120 * 86_400_000
/** The person somebody asks for by name stands above everything they said. */
const NAMED = 100

const OPEN = '\u2068'
const CLOSE = '\u2069'

export type ConversationHits = { total: number; more: boolean; hits: SearchHit[] }
type Row = { rid: number; conversation: number; at: number; rank: number }

/**
 * Conversations in which somebody said the words, and those of people who are called so. Few matches are weighed by how
 * well they fit and how new they are. A word that everybody uses tells nothing, so of its messages the newest are taken;
 * `total` is then at least so many, and `more` says so. Such a word is not looked for as a beginning of others: it is typed.
 */
export function searchConversations(
  db: Mirror,
  { match: typed, where, words }: { match: string; where: SqlPart; words: readonly string[] },
  limit: number,
): ConversationHits {
  if (typed === '') return { total: 0, more: false, hits: [] }
  const match = settled(db, typed)
  const joins = where.sql === '1' ? '' : 'LEFT JOIN account a ON a.id = c.account_id'
  const newest = db
    .prepare(`SELECT rowid FROM message_search WHERE message_search MATCH ? ORDER BY rowid DESC LIMIT ${WEIGHED + 1}`)
    .pluck()
    .all(match) as number[]
  const common = newest.length > WEIGHED
  const rows =
    common && joins === ''
      ? saidIn(db, newest.slice(0, NEWEST))
      : (db
          .prepare(
            `SELECT m.rid, c.rid AS conversation, m.at, ${common ? '0' : 's.rank'} AS rank
             FROM message_search s JOIN message m ON m.rid = s.rowid JOIN conversation c ON c.id = m.conversation_id ${joins}
             WHERE s.message_search MATCH ? AND ${where.sql} ${common ? `ORDER BY s.rowid DESC LIMIT ${NEWEST}` : ''}`,
          )
          .all(match, ...where.parameters) as Row[])
  const best = bestOf(rows)
  for (const row of ofPeople(db, words, where, joins))
    if (!best.has(row.conversation) || row.rank > 0) best.set(row.conversation, row)
  const top = [...best.values()].toSorted((a, b) => b.rank - a.rank || b.at - a.at).slice(0, limit)
  return {
    total: best.size,
    more: common && rows.length === NEWEST,
    hits: hitsOf(db, top, new Set(words.flatMap((word) => stems(word)))),
  }
}

/** The query with its last word as a whole one where that alone stands in more messages than are weighed. */
function settled(db: Mirror, match: string): string {
  const whole = wholeWord(match)
  if (whole === null) return match
  const [, last] = db
    .prepare(`SELECT rowid FROM message_search WHERE message_search MATCH ? LIMIT 2 OFFSET ${WEIGHED - 1}`)
    .pluck()
    .all(whole.word)
  return last === undefined ? match : whole.query
}

/** Messages by their row numbers, none of them fitting better than another. */
function saidIn(db: Mirror, rids: readonly number[]): Row[] {
  return db
    .prepare(
      `SELECT m.rid, c.rid AS conversation, m.at, 0 AS rank
       FROM json_each(?) j CROSS JOIN message m ON m.rid = j.value JOIN conversation c ON c.id = m.conversation_id`,
    )
    .all(JSON.stringify(rids)) as Row[]
}

/** The best message of every conversation. `rank` is turned round: more is better. */
function bestOf(rows: readonly Row[]): Map<number, Row> {
  const newest = rows.reduce((latest, { at }) => Math.max(latest, at), 0)
  const best = new Map<number, Row>()
  for (const row of rows) {
    const rank = -row.rank + RECENCY * 0.5 ** ((newest - row.at) / HALF_LIFE)
    const known = best.get(row.conversation)
    if (!known || rank > known.rank) best.set(row.conversation, { ...row, rank })
  }
  return best
}

/** The conversations of people whose name or handle has every word, newest first. */
function ofPeople(db: Mirror, words: readonly string[], where: SqlPart, joins: string): Row[] {
  const parts = words.flatMap((word) => word.match(/[\p{L}\p{N}_]+/gu) ?? [])
  if (parts.length === 0) return []
  const match = parts.map((part, at) => `"${part}"${at === parts.length - 1 ? '*' : ''}`).join(' AND ')
  const rows = db
    .prepare(
      `SELECT (SELECT m.rid FROM message m WHERE m.conversation_id = c.id ORDER BY m.direction = 'out', m.at DESC LIMIT 1) AS rid,
         c.rid AS conversation, c.last_at AS at, ${NAMED} AS rank
       FROM (SELECT i.contact_id FROM contact_search s JOIN contact_identity i ON i.rowid = s.rowid WHERE contact_search MATCH ? LIMIT ${PEOPLE}) p
       JOIN conversation c ON c.contact_id = p.contact_id ${joins} WHERE ${where.sql} ORDER BY c.last_at DESC LIMIT 200`,
    )
    .all(match, ...where.parameters) as (Row & { rid: number | null })[]
  return rows.filter(({ rid }) => rid !== null)
}

function hitsOf(db: Mirror, top: readonly Row[], wanted: ReadonlySet<string>): SearchHit[] {
  const line = db.prepare(
    `SELECT c.id, m.text, m.deleted_upstream_at AS deleted, coalesce(a.handle, substr(c.spoken_as, instr(c.spoken_as, ':') + 1)) AS handle,
       coalesce(a.network, substr(c.spoken_as, 1, instr(c.spoken_as, ':') - 1)) AS network, k.name,
       (SELECT i.handle FROM contact_identity i WHERE i.contact_id = c.contact_id LIMIT 1) AS person
     FROM message m JOIN conversation c ON c.id = m.conversation_id LEFT JOIN account a ON a.id = c.account_id LEFT JOIN contact k ON k.id = c.contact_id
     WHERE m.rid = ?`,
  )
  return top.flatMap(({ rid, rank }) => {
    const row = line.get(rid) as
      | {
          id: string
          text: string
          deleted: number | null
          handle: string | null
          network: string | null
          name: string | null
          person: string | null
        }
      | undefined
    if (!row) return []
    const who = row.name ?? row.person
    return [
      {
        kind: 'conversation' as const,
        id: row.id,
        title: [who, row.handle].filter((part) => part !== null && part !== '').join(' · '),
        snippet: row.deleted === null ? highlighted(row.text, wanted) : '',
        icon: row.network,
        score: Math.round(rank * 1000) / 1000,
      },
    ]
  })
}

/** About 160 characters around the first matching word, with every matching word between isolates. */
function highlighted(text: string, wanted: ReadonlySet<string>): string {
  const begins = [...wanted].filter((stem) => stem.length > 2)
  const marked = text.replaceAll(/[\p{L}\p{N}]+/gu, (word) =>
    stems(word).some((stem) => wanted.has(stem) || begins.some((begin) => stem.startsWith(begin)))
      ? `${OPEN}${word}${CLOSE}`
      : word,
  )
  const first = Math.max(0, marked.indexOf(OPEN) - 60)
  const start = first === 0 ? 0 : marked.indexOf(' ', first) + 1
  const cut = marked.slice(start, start + 200)
  return `${start > 0 ? '… ' : ''}${cut}${start + 200 < marked.length ? ' …' : ''}`
}
