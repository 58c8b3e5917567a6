import type { Activity, Disposition, Kind, Lifecycle, Severity } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'
import { DISPOSITION_COLUMNS } from '../disposition.ts'
import { idColumn, listed } from './columns.ts'
import { activityCase, FROM } from './from.ts'
import { dayOf } from '../people/alone.ts'
import { HEALTH_COLUMNS } from '../health.ts'

export function countAccounts(db: Mirror): number {
  return listed(db).rids.length
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
  o.name AS owner, a.owner_id, coalesce(o.left_on <= '${dayOf(now)}', 0) AS owner_left,
  a.audience, a.last_post_at, ${activityCase(now)} AS activity,
  ${HEALTH_COLUMNS}, ${DISPOSITION_COLUMNS}`

/** Lines of accounts in the order of `rids` (row numbers). Rows that are gone since are left out. */
export function accountLines(db: Mirror, rids: Int32Array, now: number): AccountLine[] {
  return db.prepare(linesOf(now)).all(JSON.stringify([...rids])) as AccountLine[]
}

/** Reads the lines of a JSON list of row numbers, in its order. */
export const linesOf = (now: number): string => `SELECT x.*, target.handle AS into_name FROM (
   SELECT wanted.key AS place, ${lineColumns(now)} ${FROM} JOIN json_each(?) wanted ON wanted.value = a.rid
 ) x LEFT JOIN account target ON target.id = x.into_id ORDER BY x.place`

export function accountIds(db: Mirror, rids: Int32Array): string[] {
  const ids = idColumn(db)
  return Array.from(rids, (rid) => ids[rid] ?? '')
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
  let before: { id: string; posts: number } | undefined
  for (const { id, at, posts } of rows) {
    let series = months.get(id)
    if (!series) {
      series = Array.from({ length: MONTHS }, () => null)
      months.set(id, series)
    }
    const index = MONTHS - 1 - (end - monthOf(at))
    if (before?.id === id && index >= 0 && index < MONTHS)
      series[index] = (series[index] ?? 0) + Math.max(0, posts - before.posts)
    before = { id, posts }
  }
  return months
}

function monthOf(at: number): number {
  const date = new Date(at)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
