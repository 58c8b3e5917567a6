import type { HubRole } from '#shared/model/hub.ts'
import type { Mirror } from '../open.ts'
import { tryAgain } from './facts/queue.ts'

/** How this workspace stands with its hub. */
export type HubRow = {
  readonly hub: string
  /** With the login, without the password. */
  readonly url: string
  readonly ca: string | null
  readonly login: string
  readonly member: string
  readonly name: string
  readonly role: HubRole
  /** Ids of brands and markets a member is limited to; null is no limit. */
  readonly brands: readonly string[] | null
  readonly markets: readonly string[] | null
  readonly joinedAt: number
  /** Everything up to this number is merged; up to `inbox` it is here and waits for the rest. */
  readonly cursor: number
  readonly inbox: number
  readonly contactAt: number | null
  readonly last: string | null
  /** Up to which number of the hub facts are here, and what was erased is erased; up to which step accounts were looked at that came into sight. */
  readonly factsCursor: number
  readonly erasedCursor: number
  readonly factsMoved: number
  readonly sharesPrivate: boolean
  readonly factsLast: string | null
}
type Stored = Omit<HubRow, 'brands' | 'markets' | 'sharesPrivate'> & {
  brands: string | null
  markets: string | null
  sharesPrivate: number
}

const list = (text: string | null): string[] | null => (text === null ? null : (JSON.parse(text) as string[]))
const text = (ids: readonly string[] | null): string | null => (ids === null ? null : JSON.stringify(ids))

export function hubRow(db: Mirror): HubRow | null {
  const row = db
    .prepare(
      'SELECT hub, url, ca, login, member, name, role, brands, markets, joined_at AS joinedAt, cursor, inbox, contact_at AS contactAt, last, facts_cursor AS factsCursor, erased_cursor AS erasedCursor, facts_moved AS factsMoved, shares_private AS sharesPrivate, facts_last AS factsLast FROM hub',
    )
    .get() as Stored | undefined
  return row
    ? { ...row, brands: list(row.brands), markets: list(row.markets), sharesPrivate: row.sharesPrivate === 1 }
    : null
}

export type HubStanding = Pick<HubRow, 'member' | 'name' | 'role' | 'brands' | 'markets'>

/** Joins a hub: what is here waits to be sent, and everything there is pulled. */
export function joinHub(db: Mirror, to: HubStanding & Pick<HubRow, 'hub' | 'url' | 'ca' | 'login'>, at: number): void {
  const before = hubRow(db)
  if (before?.hub !== to.hub) forgetHub(db)
  db.prepare('DELETE FROM hub').run()
  db.prepare(
    `INSERT INTO hub (id, hub, url, ca, login, member, name, role, brands, markets, joined_at)
     VALUES (1, @hub, @url, @ca, @login, @member, @name, @role, @brands, @markets, @at)`,
  ).run({ ...to, brands: text(to.brands), markets: text(to.markets), at })
  db.prepare('DELETE FROM hub_refused').run()
  db.prepare('DELETE FROM hub_inbox').run()
}

/** Nothing here remembers the hub; what came from it stays. */
export function forgetHub(db: Mirror): void {
  for (const table of ['hub', 'hub_refused', 'hub_inbox', 'hub_silent', 'hub_queue'])
    db.prepare(`DELETE FROM ${table}`).run()
  db.prepare('UPDATE batch SET hub = NULL WHERE hub >= 0').run()
}

/**
 * Notes who one is there now. Another role or scope: what was refused is tried again, and everything is pulled again. The same where
 * the hub has less than was here, because it was put back from a backup: then the work of this computer is sent once more.
 */
export function noteStanding(
  db: Mirror,
  { lastSeq, device, ...now }: HubStanding & { lastSeq: number; device: string },
  at: number,
): boolean {
  const before = hubRow(db)
  if (!before) return false
  const isLess = lastSeq < before.cursor
  if (isLess) db.prepare('UPDATE batch SET hub = NULL WHERE hub >= 0 AND device = ?').run(device)
  const differs =
    isLess ||
    before.role !== now.role ||
    text(before.brands) !== text(now.brands) ||
    text(before.markets) !== text(now.markets) ||
    before.member !== now.member
  db.prepare(
    `UPDATE hub SET member = @member, name = @name, role = @role, brands = @brands, markets = @markets, contact_at = @at
     ${differs ? ', cursor = 0, inbox = 0, facts_cursor = 0' : ''}${isLess ? ', tracks = 0' : ''}`,
  ).run({ ...now, brands: text(now.brands), markets: text(now.markets), at })
  if (!differs) return false
  db.prepare('DELETE FROM hub_refused').run()
  db.prepare('DELETE FROM hub_inbox').run()
  tryAgain(db)
  return true
}

/** Whether this workspace may hold only a part of what the team has. */
export const isPart = ({ brands, markets }: Pick<HubRow, 'brands' | 'markets'>): boolean =>
  brands !== null || markets !== null
