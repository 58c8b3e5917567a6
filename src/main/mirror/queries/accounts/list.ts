import { Refusal } from '#shared/contract/error.ts'
import type { ListFilter } from '#shared/model/filter.ts'
import type { Activity, Disposition, Kind, Lifecycle, Severity } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'
import { DISPOSITION, DISPOSITION_COLUMNS } from '../disposition.ts'
import { accountFilter, type NetworkNames } from './fields.ts'
import { activityCase, FROM } from './from.ts'

/** What a column is sorted by. Every order ends with the handle and the row, so that it is total. */
const SORTS: Record<string, string> = {
  name: 'a.handle COLLATE NOCASE',
  network: 'a.network',
  brand: 'b.name COLLATE NOCASE',
  market: 'm.name COLLATE NOCASE',
  team: 't.name COLLATE NOCASE',
  owner: 'o.name COLLATE NOCASE',
  audience: 'a.audience',
  lastPost: 'a.last_post_at',
  health: 'h.health',
  findings: 'coalesce(h.findings, 0)',
  disposition: DISPOSITION,
  added: 'a.created_at',
}

/** Result sets kept per connection: a window that scrolls asks for many pages of the same one. */
const KEPT = 8
type ResultSet = { readonly key: string; readonly rids: number[] }
const kept = new WeakMap<Mirror, ResultSet[]>()

/** Missing values go last in both directions. */
function orderBy(filter: ListFilter): string {
  const column = SORTS[filter.sort]
  if (!column) throw new Refusal('bad_request', `cannot sort by ${filter.sort}`, { sort: filter.sort })
  const direction = filter.descending ? 'DESC' : 'ASC'
  if (filter.sort === 'name') return `${column} ${direction}, a.rid ${direction}`
  return `${column} ${direction} NULLS LAST, a.handle COLLATE NOCASE, a.rid`
}

/**
 * The row numbers of a filtered list in its order, remembered until anything is committed. Paging
 * by offset into it costs nothing and can jump anywhere; a page reads only its own rows.
 */
export function resultSet(db: Mirror, filter: ListFilter, now: number, networks: NetworkNames): number[] {
  const minute = Math.floor(now / 60_000)
  const key = JSON.stringify([db.pragma('data_version', { simple: true }), minute, filter])
  const sets = kept.get(db) ?? []
  const found = sets.find((set) => set.key === key)
  if (found) return found.rids
  const where = accountFilter(db, filter.text, now, networks)
  const rids = db
    .prepare(`SELECT a.rid ${FROM} WHERE a.merged_into IS NULL AND ${where.sql} ORDER BY ${orderBy(filter)}`)
    .pluck()
    .all(...where.parameters) as number[]
  kept.set(db, [{ key, rids }, ...sets].slice(0, KEPT))
  return rids
}

export function countAccounts(db: Mirror): number {
  return db.prepare('SELECT count(*) FROM account WHERE merged_into IS NULL').pluck().get() as number
}

export type AccountLine = {
  id: string
  network: string
  handle: string
  display_name: string | null
  url: string | null
  kind: Kind
  lifecycle: Lifecycle
  brand: string | null
  brand_id: string | null
  market: string | null
  market_id: string | null
  team: string | null
  team_id: string | null
  owner: string | null
  owner_id: string | null
  owner_left: number
  audience: number | null
  last_post_at: number | null
  activity: Activity
  health: number | null
  worst: Severity | null
  findings: number
  disposition: Disposition
  into_name: string | null
  suggested: number
}

const lineColumns = (now: number): string => `a.id, a.network, a.handle, a.display_name, a.url, a.kind, a.lifecycle,
  b.name AS brand, a.brand_id, coalesce(m.code, m.name) AS market, a.market_id, t.name AS team, a.team_id,
  o.name AS owner, a.owner_id, o.left_on IS NOT NULL AS owner_left,
  a.audience, a.last_post_at, ${activityCase(now)} AS activity,
  h.health, h.worst, coalesce(h.findings, 0) AS findings, ${DISPOSITION_COLUMNS}`

/** Lines of accounts in the order of `rids` (row numbers). Rows that are gone since are left out. */
export function accountLines(db: Mirror, rids: readonly number[], now: number): AccountLine[] {
  return db
    .prepare(
      `SELECT x.*, target.handle AS into_name FROM (
         SELECT wanted.key AS place, ${lineColumns(now)} ${FROM} JOIN json_each(?) wanted ON wanted.value = a.rid
       ) x LEFT JOIN account target ON target.id = x.into_id ORDER BY x.place`,
    )
    .all(JSON.stringify(rids)) as AccountLine[]
}

export function accountIds(db: Mirror, rids: readonly number[]): string[] {
  return db.prepare('SELECT a.id FROM json_each(?) w JOIN account a ON a.rid = w.value ORDER BY w.key').pluck().all(JSON.stringify(rids)) as string[]
}

export function ridOf(db: Mirror, id: string): number | null {
  const rid = db.prepare('SELECT rid FROM account WHERE id = ? AND merged_into IS NULL').pluck().get(id)
  return typeof rid === 'number' ? rid : null
}

/** Months a sparkline shows. */
export const MONTHS = 24

/**
 * Posts per month of the last 24, oldest first, from the growth of the number of posts between
 * snapshots; null for a month that no pair of snapshots covers.
 */
export function postsPerMonth(db: Mirror, ids: readonly string[], now: number): Map<string, (number | null)[]> {
  const end = monthOf(now)
  const rows = db
    .prepare(
      `SELECT s.account_id AS id, s.taken_at AS at, s.posts FROM json_each(?) w JOIN snapshot s ON s.account_id = w.value
       WHERE s.posts IS NOT NULL AND s.taken_at >= ? ORDER BY s.account_id, s.taken_at`,
    )
    .all(JSON.stringify(ids), now - (MONTHS + 2) * 31 * 86_400_000) as { id: string; at: number; posts: number }[]
  const months = new Map<string, (number | null)[]>()
  let before: { id: string; posts: number } | null = null
  for (const { id, at, posts } of rows) {
    let series = months.get(id)
    if (!series) {
      series = Array.from({ length: MONTHS }, () => null)
      months.set(id, series)
    }
    const index = MONTHS - 1 - (end - monthOf(at))
    if (before?.id === id && index >= 0 && index < MONTHS) series[index] = (series[index] ?? 0) + Math.max(0, posts - before.posts)
    before = { id, posts }
  }
  return months
}

function monthOf(at: number): number {
  const date = new Date(at)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
