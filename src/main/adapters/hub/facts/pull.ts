import type { HubErased, HubFact } from '#shared/model/hub-fact.ts'
import type { Ask } from '../ask.ts'

/** Facts in one page; what is in memory at a time. */
const PAGE = 5_000

export type FactPage = {
  /** A safe place to go on from, and the newest number when pulling began. */
  readonly seq: number
  readonly of: number
  readonly facts: readonly HubFact[]
}

const COLUMNS = 'kind, key, thread, state, row, stamps::text AS stamps, seq'
const NEW = `SELECT ${COLUMNS} FROM muster.fact WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT ${PAGE}`
/** Whatever hangs on accounts that came into sight in between. */
const MOVED = `
SELECT ${COLUMNS} FROM muster.fact WHERE seq > $1 AND seq <= $2
  AND account IN (SELECT account FROM muster.account_place WHERE moved > $3 AND moved <= $4) ORDER BY seq LIMIT ${PAGE}`
/** Conversations that were written to since, and so come behind their messages. */
const THREADS = `SELECT ${COLUMNS} FROM muster.fact WHERE kind = 'thread' AND key = ANY ($1) AND seq > $2 AND state = 0`

type Found = HubFact & { readonly seq: number }

async function newest(ask: Ask): Promise<number> {
  const [facts] = await ask<{ last: number }>('SELECT last_seq AS last FROM muster.facts')
  return facts?.last ?? 0
}

export async function* pullFacts(ask: Ask, cursor: number, upTo?: number): AsyncGenerator<FactPage> {
  const of = upTo ?? (await newest(ask))
  if (cursor < of) yield* pages(ask, cursor, of, (from) => ask<Found>(NEW, [from, of]))
}

export async function* pullMoved(
  ask: Ask,
  { from: first, to }: { from: number; to: number },
  upTo: number,
): AsyncGenerator<FactPage> {
  yield* pages(ask, 0, upTo, (from) => ask<Found>(MOVED, [from, upTo, first, to]))
}

async function* pages(
  ask: Ask,
  cursor: number,
  of: number,
  read: (from: number) => Promise<Found[]>,
): AsyncGenerator<FactPage> {
  for (let next = read(cursor); ;) {
    const found = await next
    const last = found.at(-1)
    const seq = found.length < PAGE || last === undefined ? of : last.seq
    const behind = [
      ...new Set(
        found.flatMap(({ kind, thread, seq: at }) =>
          kind === 'message' && at <= seq && thread !== null ? [thread] : [],
        ),
      ),
    ]
    const late = behind.length === 0 ? [] : await ask<Found>(THREADS, [behind, found[0]?.seq ?? 0])
    // The next page is on its way while this one is written.
    if (seq < of) next = read(seq)
    next.catch(() => undefined)
    yield { seq, of, facts: [...late, ...found] }
    if (seq >= of) return
  }
}

export async function* pullErased(
  ask: Ask,
  cursor: number,
): AsyncGenerator<{ seq: number; by: string; keys: HubErased[] }> {
  for (let from = cursor; ;) {
    const found = await ask<HubErased & { seq: number; by: string }>(
      `SELECT e.kind, e.key, e.seq, m.name AS by FROM muster.erased e JOIN muster.member m ON m.id = e.erased_by WHERE e.seq > $1 ORDER BY e.seq LIMIT ${PAGE}`,
      [from],
    )
    const last = found.at(-1)
    if (!last) return
    from = last.seq
    yield { seq: from, by: last.by, keys: found.map(({ kind, key }) => ({ kind, key })) }
    if (found.length < PAGE) return
  }
}
