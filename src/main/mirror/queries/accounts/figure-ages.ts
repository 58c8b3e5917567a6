import type { FigureOrigin } from '#shared/model/account.ts'
import { OLD_DAYS } from '#shared/model/words.ts'
import type { Mirror } from '../../open.ts'
import { listed, numberColumn } from './columns.ts'
import { DAY_MS } from './from.ts'

export type FigureOrigins = { readonly audience: FigureOrigin | null; readonly lastPost: FigureOrigin | null }

const newest = (column: string): string =>
  `(SELECT json_object('at', s.taken_at, 'source', s.source) FROM snapshot s
    WHERE s.account_id = w.value AND s.${column} IS NOT NULL ORDER BY s.taken_at DESC LIMIT 1)`

/** Where the followers and the last post of each account come from: the newest snapshot that tells them. */
export function figureOrigins(db: Mirror, ids: readonly string[]): Map<string, FigureOrigins> {
  const rows = db
    .prepare(
      `SELECT w.value AS id, ${newest('followers')} AS audience, ${newest('last_post_at')} AS last_post FROM json_each(?) w`,
    )
    .all(JSON.stringify(ids)) as { id: string; audience: string | null; last_post: string | null }[]
  const read = (text: string | null): FigureOrigin | null => (text === null ? null : (JSON.parse(text) as FigureOrigin))
  return new Map(rows.map((row) => [row.id, { audience: read(row.audience), lastPost: read(row.last_post) }]))
}

/** How old the figures of the listed accounts are: how many have any, how many of these are old, and the newest of all. */
export function figuresAge(db: Mirror, now: number): { accounts: number; old: number; newest: FigureOrigin | null } {
  const measured = numberColumn(db, 'measured')
  const before = now - OLD_DAYS * DAY_MS
  let [accounts, old, rid] = [0, 0, -1]
  for (const one of listed(db).rids) {
    const at = measured[one] ?? Number.NaN
    if (Number.isNaN(at)) continue
    accounts++
    if (at < before) old++
    if (rid < 0 || at > (measured[rid] ?? 0)) rid = one
  }
  const found = db
    .prepare(
      `SELECT s.taken_at AS at, s.source FROM account a JOIN snapshot s ON s.account_id = a.id AND s.taken_at = a.snapshot_at
       WHERE a.rid = ? LIMIT 1`,
    )
    .get(rid) as FigureOrigin | undefined
  return { accounts, old, newest: found ?? null }
}
