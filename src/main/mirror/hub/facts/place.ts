import type { Mirror } from '../../open.ts'
import { hubRow } from '../row.ts'
import { beginQueue, openThreads, tryAgain } from './queue.ts'

/**
 * Before facts are exchanged: what is here begins to wait the first time, and where the hub has less than it had because an older
 * backup was put back.
 */
export function beginFacts(db: Mirror, there: { readonly last: number; readonly private: boolean }): void {
  const row = hubRow(db)
  if (row === null) return
  const isLess = there.last < Math.max(row.factsCursor, row.erasedCursor)
  if (isLess) db.exec('UPDATE hub SET facts_cursor = 0, erased_cursor = 0')
  const tracks = db.prepare('SELECT tracks FROM hub').pluck().get() === 1
  if (isLess || !tracks) beginQueue(db)
  if (row.sharesPrivate !== there.private) {
    db.prepare('UPDATE hub SET shares_private = ?').run(there.private ? 1 : 0)
    tryAgain(db, 'private')
  }
  openThreads(db)
}

/** Everything up to here is written; or looked at, of accounts that came into sight. */
export function noteFacts(
  db: Mirror,
  { cursor, moved, erased }: { cursor?: number; moved?: number; erased?: number },
): void {
  if (cursor !== undefined) db.prepare('UPDATE hub SET facts_cursor = max(facts_cursor, ?)').run(cursor)
  if (moved !== undefined) db.prepare('UPDATE hub SET facts_moved = ?').run(moved)
  if (erased !== undefined) db.prepare('UPDATE hub SET erased_cursor = max(erased_cursor, ?)').run(erased)
}

/** What a round brought, for the view. */
export const noteFactsCame = (db: Mirror, came: string): void => {
  db.prepare('UPDATE hub SET facts_last = ?').run(came)
}
