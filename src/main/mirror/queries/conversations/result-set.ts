import type { SqlPart } from '../../filter-sql.ts'
import type { Mirror } from '../../open.ts'
import { keptFew, keptUntilCommit } from '../accounts/kept.ts'
import { FROM, PRIORITY } from './fields.ts'

export type ConversationOrder = 'last' | 'oldest' | 'waiting' | 'priority'
const ORDERS: Readonly<Record<ConversationOrder, string>> = {
  last: 'c.last_at DESC, c.rid DESC',
  oldest: 'c.last_at, c.rid',
  waiting: 'c.waiting_since IS NULL, c.waiting_since, c.rid',
  priority: `coalesce(${PRIORITY}, 9), c.waiting_since IS NULL, c.waiting_since, c.rid`,
}
/** Conditions and lists kept per connection: a window that scrolls asks for many pages of the same, and counts its queues. */
const KEPT = 24
const MINUTE = 60_000

const rowsOf = (db: Mirror, sql: string, parameters: SqlPart['parameters']): Int32Array =>
  Int32Array.from(
    db
      .prepare(sql)
      .pluck()
      .all(...parameters) as number[],
  )

/** What a condition is called among those kept. What depends on the moment holds for its minute. */
const nameOf = ({ sql, parameters }: SqlPart, now: number): string =>
  `${JSON.stringify([sql, ...parameters])} ${Math.floor(now / MINUTE)}`

/** Row numbers of conversations that meet a condition, in no order, remembered until anything is committed. */
export function conversationRows(db: Mirror, where: SqlPart, now: number): Int32Array {
  return keptFew(db, 'conditions of conversations', KEPT, nameOf(where, now), () =>
    rowsOf(db, `SELECT c.rid ${FROM} WHERE ${where.sql}`, where.parameters),
  )
}

/** The same in an order. Paging into it costs nothing and can jump anywhere. */
export function conversationList(db: Mirror, where: SqlPart, order: ConversationOrder, now: number): Int32Array {
  const all = keptUntilCommit(db, `conversations by ${order}`, () =>
    rowsOf(db, `SELECT c.rid FROM conversation c ORDER BY ${ORDERS[order]}`, []),
  )
  return keptFew(db, 'lists of conversations', KEPT, `${order} ${nameOf(where, now)}`, () => {
    const passing = conversationRows(db, where, now)
    if (passing.length === all.length) return all
    const passes = new Uint8Array(passing.reduce((most, rid) => Math.max(most, rid), 0) + 1)
    for (const rid of passing) passes[rid] = 1
    return all.filter((rid) => passes[rid] === 1)
  })
}
