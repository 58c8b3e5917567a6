import type { CandidateDecision, CandidateSource } from '#shared/model/candidate.ts'
import type { Mirror } from '../open.ts'

export type CandidateLine = {
  id: string
  network: string
  handle: string
  handle_key: string
  url: string | null
  found_in: CandidateSource
  why: string
  decision: CandidateDecision | null
  decided_at: number | null
  note: string | null
  score: number
  found_at: number | null
  later_on: string | null
  account_id: string | null
  brand_id: string | null
  market_id: string | null
  brand: string | null
  market: string | null
}

export type CandidateFilter = {
  readonly state: 'open' | CandidateDecision | 'all'
  readonly group: 'source' | 'brand' | 'network' | 'none'
  readonly text: string
  /** Calendar day, for candidates put off until a day. */
  readonly today: string
}

const FROM = 'FROM candidate c LEFT JOIN brand b ON b.id = c.brand_id LEFT JOIN market m ON m.id = c.market_id'
/** An identity that came into the inventory in another way waits for nobody. */
const STRANGE =
  'NOT EXISTS (SELECT 1 FROM account a WHERE a.network = c.network AND a.handle_key = c.handle_key AND a.merged_into IS NULL)'
const STATES: Record<CandidateFilter['state'], string> = {
  open: `(c.decision IS NULL OR (c.decision = 'later' AND c.later_on <= @today)) AND ${STRANGE}`,
  later: `c.decision = 'later' AND c.later_on > @today AND ${STRANGE}`,
  ours: "c.decision = 'ours'",
  impostor: "c.decision = 'impostor'",
  not_ours: "c.decision = 'not_ours'",
  all: '1',
}
const GROUPS: Record<CandidateFilter['group'], { key: string; order: string }> = {
  source: {
    key: 'c.found_in',
    order: `CASE c.found_in WHEN 'look_alike' THEN 1 WHEN 'site' THEN 2 WHEN 'mention' THEN 3 WHEN 'scan' THEN 4 ELSE 5 END`,
  },
  brand: { key: "coalesce(b.name, '')", order: 'b.name IS NULL, b.name COLLATE NOCASE' },
  network: { key: 'c.network', order: 'c.network' },
  none: { key: "''", order: "''" },
}
const MOST_WORDS = 8

function where({ state, text }: CandidateFilter): { sql: string; words: Record<string, string> } {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  const named = Object.fromEntries(words.map((word, at) => [`word${at}`, word]))
  const tests = words.map(
    (_, at) =>
      `instr(lower(c.handle || ' ' || c.network || ' ' || coalesce(b.name, '') || ' ' || coalesce(m.name, '')), @word${at}) > 0`,
  )
  return { sql: ['', STATES[state], ...tests].join(' AND ').replace(' AND ', ''), words: named }
}

const parameters = (filter: CandidateFilter, sql: string, words: Record<string, string>): Record<string, string> =>
  sql.includes('@today') ? { ...words, today: filter.today } : words

export function listCandidates(db: Mirror, filter: CandidateFilter, offset: number, limit: number): CandidateLine[] {
  const { sql, words } = where(filter)
  return db
    .prepare(
      `SELECT c.*, b.name AS brand, m.name AS market ${FROM} WHERE ${sql}
       ORDER BY ${GROUPS[filter.group].order}, c.score DESC, c.network, c.handle_key LIMIT @limit OFFSET @offset`,
    )
    .all({ ...parameters(filter, sql, words), limit, offset }) as CandidateLine[]
}

/** Every id of a list, in its order. */
export function candidateIds(db: Mirror, filter: CandidateFilter): string[] {
  const { sql, words } = where(filter)
  return db
    .prepare(
      `SELECT c.id ${FROM} WHERE ${sql} ORDER BY ${GROUPS[filter.group].order}, c.score DESC, c.network, c.handle_key`,
    )
    .pluck()
    .all(parameters(filter, sql, words)) as string[]
}

/** The groups of a list in its order, with their sizes. */
export function candidateGroups(db: Mirror, filter: CandidateFilter): { key: string; count: number }[] {
  const { sql, words } = where(filter)
  const { key, order } = GROUPS[filter.group]
  return db
    .prepare(`SELECT ${key} AS key, count(*) AS count ${FROM} WHERE ${sql} GROUP BY 1 ORDER BY ${order}`)
    .all(parameters(filter, sql, words)) as { key: string; count: number }[]
}

export function candidate(db: Mirror, id: string): CandidateLine | null {
  const line = db.prepare(`SELECT c.*, b.name AS brand, m.name AS market ${FROM} WHERE c.id = ?`).get(id)
  return (line as CandidateLine | undefined) ?? null
}

export function candidatesByIds(db: Mirror, ids: readonly string[]): CandidateLine[] {
  return db
    .prepare(
      `SELECT c.*, b.name AS brand, m.name AS market ${FROM} JOIN json_each(?) i ON i.value = c.id ORDER BY i.key`,
    )
    .all(JSON.stringify(ids)) as CandidateLine[]
}

/** How many candidates there are in each state. */
export function countCandidates(db: Mirror, today: string): Record<CandidateFilter['state'], number> {
  const count = (state: CandidateFilter['state']): number => {
    const sql = STATES[state]
    return db
      .prepare(`SELECT count(*) FROM candidate c WHERE ${sql}`)
      .pluck()
      .get(sql.includes('@today') ? { today } : {}) as number
  }
  return {
    open: count('open'),
    later: count('later'),
    ours: count('ours'),
    impostor: count('impostor'),
    not_ours: count('not_ours'),
    all: count('all'),
  }
}

/** Accounts of the inventory that pages of our own name, and all of them. */
export function countSeen(db: Mirror): { seen: number; all: number } {
  return db
    .prepare(
      `SELECT count(*) AS "all", coalesce(sum(EXISTS (
         SELECT 1 FROM sighting s WHERE s.network = a.network AND s.handle_key = a.handle_key AND s.kind NOT IN ('mention', 'scan', 'pattern')
       )), 0) AS seen FROM account a WHERE a.merged_into IS NULL`,
    )
    .get() as { seen: number; all: number }
}

/** What is known of candidates by identity, for a run that meets them again. */
export function candidatesByIdentity(db: Mirror): Map<string, CandidateLine> {
  const lines = db.prepare('SELECT c.*, NULL AS brand, NULL AS market FROM candidate c').all() as CandidateLine[]
  return new Map(lines.map((line) => [`${line.network} ${line.handle_key}`, line]))
}
