import type { Database } from 'better-sqlite3'

export type Logged = { place: number; entity: string; key: string; before: string | null; after: string | null }

/** Lines read at once: a step may have a million of them, each with all columns of a row. */
const HELPING = 1_000

const LOGGED = {
  bounds: 'SELECT min(id) AS first, max(id) AS last FROM change WHERE batch = ?',
  lines:
    'SELECT id AS place, entity, key, before, after FROM change WHERE batch = ? AND id BETWEEN ? AND ? ORDER BY id',
}
const MERGED = {
  bounds: 'SELECT min(place) AS first, max(place) AS last FROM exchange_effect WHERE merge = ?',
  lines: `SELECT e.place, coalesce(e.entity, c.entity) AS entity, coalesce(e.key, c.key) AS key,
  iif(e.change IS NULL, e.before, c.before) AS before, iif(e.change IS NULL, e.after, c.after) AS after
  FROM exchange_effect e LEFT JOIN change c ON c.id = e.change WHERE e.merge = ? AND e.place BETWEEN ? AND ? ORDER BY e.place`,
}

/**
 * What a step did to the rows, in order: its lines of the log, or what merging a bundle did, which is not what the lines that came
 * say that was done elsewhere. They are read as they are gone through, a helping at a time, and the mirror may be written meanwhile.
 */
export function batchLines(db: Database, batch: string, backwards: boolean): Iterable<Logged> {
  const seq = seqOf(db, batch)
  if (seq === undefined) return []
  const { bounds, lines } = isMerge(db, seq) ? MERGED : LOGGED
  const within = db.prepare(bounds).get(seq) as { first: number | null; last: number | null }
  if (within.first === null || within.last === null) return []
  return inHelpings(db, `${lines} ${backwards ? 'DESC' : 'ASC'} LIMIT ${HELPING}`, seq, {
    first: within.first,
    last: within.last,
    backwards,
  })
}

/** Whether a step has a line about the same row before this one; for a merge always yes, because that is not looked up. */
export function hasEarlier(db: Database, batch: string): (line: Logged) => boolean {
  const seq = seqOf(db, batch)
  if (seq === undefined || isMerge(db, seq)) return () => true
  const earlier = db
    .prepare('SELECT 1 FROM change WHERE key = ? AND entity = ? AND batch = ? AND id < ? LIMIT 1')
    .pluck()
  return ({ key, entity, place }) => earlier.get(key, entity, seq, place) !== undefined
}

const seqOf = (db: Database, batch: string): number | undefined =>
  db.prepare('SELECT seq FROM batch WHERE id = ?').pluck().get(batch) as number | undefined

const isMerge = (db: Database, seq: number): boolean =>
  db.prepare('SELECT 1 FROM exchange_effect WHERE merge = ? LIMIT 1').get(seq) !== undefined

function* inHelpings(
  db: Database,
  sql: string,
  seq: number,
  { first, last, backwards }: { first: number; last: number; backwards: boolean },
): Generator<Logged> {
  let [from, to] = [first, last]
  while (from <= to) {
    const lines = db.prepare(sql).all(seq, from, to) as Logged[]
    yield* lines
    const end = lines.at(-1)
    if (!end || lines.length < HELPING) return
    if (backwards) to = end.place - 1
    else from = end.place + 1
  }
}
