import { CHARTER_PARTS, type CharterPart } from '#shared/contract/charter.ts'
import { JourneyStage } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'
import { keptUntilCommit } from '../accounts/kept.ts'

const DAYS_OF_EVIDENCE = 365
const DAY_MS = 86_400_000
const bit = (part: CharterPart): number => 1 << CHARTER_PARTS.indexOf(part)
const FIELDS = ['who', 'what', 'when', 'where', 'why', 'how', 'extent'] as const
const PURPOSE = FIELDS.map((field) => `((coalesce(trim(p."${field}"), '') <> '') * ${bit(field)})`).join(' | ')

/** Per row number of an account: the parts of its charter that are stated, as bits, and how many they are. */
export type CharterColumns = { readonly bits: Uint16Array; readonly counts: Uint8Array }

/** Whether customers of a brand in a market were asked within the last year. */
function asked(db: Mirror, since: string): (brand: string | null, market: string | null) => boolean {
  const rows = db
    .prepare('SELECT DISTINCT brand_id, market_id FROM expectation_evidence WHERE asked_on >= ?')
    .raw()
    .all(since) as [string | null, string | null][]
  const known = new Set(rows.map(([brand, market]) => `${brand ?? ''}|${market ?? ''}`))
  if (known.size === 0) return () => false
  return (brand, market) =>
    (brand !== null && known.has(`${brand}|`)) ||
    (market !== null && known.has(`|${market}`)) ||
    (brand !== null && market !== null && known.has(`${brand}|${market}`))
}

/** The charters of every account, read in one pass and kept until something is committed. */
export function charterColumns(db: Mirror, now: number): CharterColumns {
  const since = new Date(now - DAYS_OF_EVIDENCE * DAY_MS).toISOString().slice(0, 10)
  return keptUntilCommit(db, `charters ${since}`, () => {
    const size = (db.prepare('SELECT coalesce(max(rid), 0) FROM account').pluck().get() as number) + 1
    const bits = new Uint16Array(size)
    const counts = new Uint8Array(size)
    const wasAsked = asked(db, since)
    const rows = db
      .prepare(
        `SELECT a.rid, a.brand_id, a.market_id, ${PURPOSE}
           | (EXISTS (SELECT 1 FROM account_goal l JOIN goal g ON g.id = l.goal_id WHERE l.account_id = a.id AND g.archived_on IS NULL) * ${bit('goal')})
           | (EXISTS (SELECT 1 FROM account_stage s WHERE s.account_id = a.id) * ${bit('stages')})
         FROM account a LEFT JOIN purpose p ON p.id = a.id WHERE a.merged_into IS NULL`,
      )
      .raw()
      .iterate() as Iterable<[number, string | null, string | null, number]>
    for (const [rid, brand, market, stated] of rows) {
      const all = stated | (wasAsked(brand, market) ? bit('expectation') : 0)
      bits[rid] = all
      counts[rid] = partsOf(all).length
    }
    return { bits, counts }
  })
}

export const partsOf = (bits: number): CharterPart[] => CHARTER_PARTS.filter((_, at) => (bits & (1 << at)) !== 0)

/** Row numbers by how much is stated, in the order given within the same number: a list of 100,000 is sorted in one pass. */
export function byCompleteness(rids: Int32Array, { counts }: CharterColumns, descending: boolean): Int32Array {
  const buckets = new Int32Array(CHARTER_PARTS.length + 2)
  const place = (rid: number): number => {
    const count = counts[rid] ?? 0
    return descending ? CHARTER_PARTS.length - count : count
  }
  for (const rid of rids) buckets[place(rid) + 1] = (buckets[place(rid) + 1] ?? 0) + 1
  for (let at = 1; at < buckets.length; at++) buckets[at] = (buckets[at] ?? 0) + (buckets[at - 1] ?? 0)
  const sorted = new Int32Array(rids.length)
  for (const rid of rids) {
    const at = buckets[place(rid)] ?? 0
    buckets[place(rid)] = at + 1
    sorted[at] = rid
  }
  return sorted
}

export type MatrixRow = {
  rid: number
  id: string
  handle: string
  network: string
  brand: string | null
  market: string | null
  team: string | null
  stages: JourneyStage[]
}

/** Some accounts as the matrix shows them, in the order given. */
export function matrixRows(db: Mirror, rids: readonly number[]): MatrixRow[] {
  const rows = db
    .prepare(
      `SELECT a.rid, a.id, a.handle, a.network, b.name AS brand, coalesce(m.code, m.name) AS market, t.name AS team,
         (SELECT group_concat(stage) FROM account_stage s WHERE s.account_id = a.id) AS stages
       FROM json_each(?) given JOIN account a ON a.rid = given.value LEFT JOIN brand b ON b.id = a.brand_id
         LEFT JOIN market m ON m.id = a.market_id LEFT JOIN team t ON t.id = a.team_id ORDER BY given.key`,
    )
    .all(JSON.stringify(rids)) as (Omit<MatrixRow, 'stages'> & { stages: string | null })[]
  return rows.map((row) => ({
    ...row,
    stages: JourneyStage.options.filter((stage) => row.stages?.split(',').includes(stage)),
  }))
}

/** Brand of every account by its row number; null for one without. */
export function brandsByRid(db: Mirror): {
  brandOf: (rid: number) => string | null
  names: ReadonlyMap<string, string>
} {
  return keptUntilCommit(db, 'brand of every account', () => {
    const brands = db.prepare('SELECT id, name FROM brand').raw().all() as [string, string][]
    const found = new Map(
      db.prepare('SELECT rid, brand_id FROM account WHERE merged_into IS NULL').raw().all() as [
        number,
        string | null,
      ][],
    )
    return { brandOf: (rid: number) => found.get(rid) ?? null, names: new Map(brands) }
  })
}
