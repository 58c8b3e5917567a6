import { HUB_FACT_STATES, type HubFact } from '#shared/model/hub-fact.ts'
import type { Mirror } from '../../open.ts'
import { settleTimes } from '../../queries/conversations/import.ts'
import { indexMessages } from '../../queries/conversations/message-index.ts'
import type { MessageDoc } from './message-doc.ts'
import { type RowKind, rowTaker } from './rows.ts'
import { goneTaker } from './take-gone.ts'
import { messageTaker } from './take-message.ts'
import { threadTaker } from './take-thread.ts'
import { taking } from './taking.ts'
import type { ThreadDoc } from './thread-doc.ts'

export type Took = { messages: number; figures: number; gone: number }

/**
 * Writes facts that came from a hub. None is written twice, what waits to be sent from here is not lost, and a row that cannot be
 * is left out: who wrote it there must not stop everybody. Must be used inside a transaction.
 */
export function takeFacts(db: Mirror, facts: readonly HubFact[], now: number, newId: () => string): Took {
  const about = taking(db, now, newId)
  const thread = threadTaker(about)
  const message = messageTaker(about)
  const gone = goneTaker(about)
  const rows = new Map<RowKind, ReturnType<typeof rowTaker>>()
  const took: Took = { messages: 0, figures: 0, gone: 0 }
  const takeRow = (kind: RowKind, { key, row }: HubFact): void => {
    const put = rows.get(kind) ?? rowTaker(db, kind)
    rows.set(kind, put)
    if (put(key, JSON.parse(row) as never)) took.figures++
  }
  const take = (fact: HubFact): void => {
    const { kind, key, state, row } = fact
    const isGone = state === HUB_FACT_STATES.gone
    if (kind !== 'thread' && kind !== 'message') return isGone ? undefined : takeRow(kind, fact)
    const doc = JSON.parse(row) as ThreadDoc | MessageDoc
    const isNamed = typeof doc.natural_key === 'string' && about.fingerprint(doc.natural_key) === key
    if (!isNamed) return
    if (isGone) took.gone += gone(kind, doc.natural_key) ? 1 : 0
    else if (kind === 'thread') thread(fact, doc as ThreadDoc)
    else if (message.take(fact, doc as MessageDoc) === 'new') took.messages++
  }
  db.exec('UPDATE hub SET tracks = 0')
  for (const fact of facts)
    try {
      take(fact)
    } catch (error) {
      if (!isNoRow(error)) throw error
    }
  const { first, last } = message.added
  if (last >= first) indexMessages(db, first, last, () => undefined)
  settleTimes(db, [...message.touched, ...gone.touched])
  db.exec('UPDATE hub SET tracks = 1')
  return took
}

/** Values that no column takes, or that break what a workspace guarantees. */
const isNoRow = (error: unknown): boolean =>
  error instanceof SyntaxError ||
  error instanceof TypeError ||
  error instanceof RangeError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'))
