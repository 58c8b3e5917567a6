import { ACTIVITY_DAYS } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'
import { DISPOSITION_JOIN, DISPOSITION } from '../disposition.ts'
import { auditedColumn } from '../health.ts'
import { DAY_MS } from './from.ts'
import { keptUntilCommit } from './kept.ts'

/** Row numbers of the listed accounts by name: the order that every other order falls back to. */
export const LISTED = 'SELECT a.rid FROM account a WHERE a.merged_into IS NULL ORDER BY a.handle COLLATE NOCASE, a.rid'

/**
 * The listed accounts as columns in memory. At 100,000 accounts a join per keystroke is too slow,
 * while these are read once after a commit, each when first needed. Places in a column are row numbers.
 */
export type Listed = { readonly rids: Int32Array; readonly size: number }

export function listed(db: Mirror): Listed {
  return keptUntilCommit(db, 'listed', () => {
    const rids = Int32Array.from(db.prepare(LISTED).pluck().all() as number[])
    return { rids, size: rids.reduce((most, rid) => Math.max(most, rid), 0) + 1 }
  })
}

/** A few different words, by number; -1 where there is none. */
export type WordColumn = {
  readonly codes: Int16Array
  /** What is stored: the id of an entry, or the word itself. */
  readonly ids: readonly string[]
  readonly values: readonly string[]
  readonly labels: readonly string[]
}

const own = (column: string): string =>
  `SELECT a.rid, a.${column} FROM account a WHERE a.merged_into IS NULL AND a.${column} IS NOT NULL`

/** Row number and value of each account that has one, and what the values are called. */
const WORDS = {
  network: { rows: own('network'), names: null },
  brand: { rows: own('brand_id'), names: 'SELECT id, name, name FROM brand' },
  market: { rows: own('market_id'), names: 'SELECT id, coalesce(code, name), name FROM market' },
  team: { rows: own('team_id'), names: 'SELECT id, name, name FROM team' },
  lifecycle: { rows: own('lifecycle'), names: null },
  owner: { rows: own('owner_id'), names: 'SELECT id, name, name FROM person' },
  severity: {
    rows: auditedColumn('worst'),
    names: null,
  },
  disposition: {
    rows: `SELECT a.rid, ${DISPOSITION} FROM account a${DISPOSITION_JOIN} WHERE a.merged_into IS NULL`,
    names: null,
  },
} as const
export type WordField = keyof typeof WORDS

export function wordColumn(db: Mirror, field: WordField): WordColumn {
  return keptUntilCommit(db, `word ${field}`, () => {
    const { rows, names } = WORDS[field]
    const codes = new Int16Array(listed(db).size).fill(-1)
    const known = new Map<string, number>()
    for (const [rid, value] of db.prepare(rows).raw().all() as [number, string][]) {
      let code = known.get(value)
      if (code === undefined) {
        code = known.size
        known.set(value, code)
      }
      codes[rid] = code
    }
    const named = new Map(
      (names === null ? [] : (db.prepare(names).raw().all() as [string, string, string][])).map(
        ([id, value, label]) => [id, { value, label }],
      ),
    )
    const ids = [...known.keys()]
    return {
      codes,
      ids,
      values: ids.map((id) => named.get(id)?.value ?? id),
      labels: ids.map((id) => named.get(id)?.label ?? id),
    }
  })
}

const NUMBERS = {
  audience: own('audience'),
  lastPost: own('last_post_at'),
  measured: own('snapshot_at'),
  added: own('created_at'),
  health: auditedColumn('health'),
  findings: auditedColumn('findings'),
} as const
export type NumberField = keyof typeof NUMBERS

/** Figures by row number; NaN where there is none. */
export function numberColumn(db: Mirror, field: NumberField): Float64Array {
  return keptUntilCommit(db, `number ${field}`, () => {
    const figures = new Float64Array(listed(db).size).fill(field === 'findings' ? 0 : Number.NaN)
    for (const [rid, value] of db.prepare(NUMBERS[field]).raw().all() as [number, number][]) figures[rid] = value
    return figures
  })
}

const ACTIVITIES = ['active', 'dormant', 'abandoned', 'unknown'] as const

/** What the age of the last post says, as of `now` in milliseconds. */
export function activityColumn(db: Mirror, now: number): WordColumn {
  return keptUntilCommit(db, `activity ${Math.floor(now / 60_000)}`, () => {
    const last = numberColumn(db, 'lastPost')
    const codes = new Int16Array(last.length)
    const dormant = now - ACTIVITY_DAYS.dormant * DAY_MS
    const abandoned = now - ACTIVITY_DAYS.abandoned * DAY_MS
    last.forEach((at, rid) => {
      codes[rid] = Number.isNaN(at) ? 3 : at >= dormant ? 0 : at >= abandoned ? 1 : 2
    })
    return { codes, ids: ACTIVITIES, values: ACTIVITIES, labels: ACTIVITIES }
  })
}

/** Ids by row number. */
export function idColumn(db: Mirror): readonly string[] {
  return keptUntilCommit(db, 'ids', () => {
    const ids: string[] = Array.from({ length: listed(db).size }, () => '')
    for (const [rid, id] of db.prepare(own('id')).raw().all() as [number, string][]) ids[rid] = id
    return ids
  })
}

/** Read from the index of listed accounts alone. */
export const NAMES =
  "SELECT a.rid, a.handle || char(10) || coalesce(a.display_name, '') FROM account a WHERE a.merged_into IS NULL ORDER BY a.handle COLLATE NOCASE, a.rid"

/** Handle and name in lower case by row number, for words too short for the trigram index. */
export function nameColumn(db: Mirror): readonly string[] {
  return keptUntilCommit(db, 'names', () => {
    const names: string[] = Array.from({ length: listed(db).size }, () => '')
    const rows = db.prepare(NAMES)
    for (const [rid, name] of rows.raw().all() as [number, string][]) names[rid] = name.toLowerCase()
    return names
  })
}
