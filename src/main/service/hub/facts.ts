import type { Hub } from '#main/adapters/hub/index.ts'
import type { FactsAnswer } from '#main/capabilities/hub/facts.ts'
import { factReader } from '#main/mirror/hub/facts/to-send.ts'
import {
  type Entry,
  QUEUE_KINDS,
  queueCounts,
  type QueueKey,
  type QueueKind,
  type Waiting,
  waitingRows,
} from '#main/mirror/hub/facts/queue.ts'
import { hubRow } from '#main/mirror/hub/row.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { HUB_ERASED_KINDS, type HubErased, type HubFactSent } from '#shared/model/hub-fact.ts'
import { breathe, type Signs, stopIf, type Write } from './signs.ts'

/** Rows read in one go, so that whoever waits for this thread is answered in between; and sent at once. */
const READ = 500
const MOST = 4_000
/** Characters sent at once. */
const MOST_TEXT = 4_000_000

export type FactsDone = { sent: number; messages: number; figures: number; erased: number; gone: number }
type Who = Awaited<ReturnType<Hub['identity']>>

/**
 * Exchanges what is shared by natural key: erasures first, in both directions, so that nothing comes back; then what came, page by
 * page, each written with its place; then what waits. Whatever stops it, the next round goes on from there.
 * @throws Refusal of the hub, or `cancelled`
 */
export async function factRound(db: Mirror, hub: Hub, write: Write, signs: Signs, who: Who): Promise<FactsDone> {
  const done: FactsDone = { sent: 0, messages: 0, figures: 0, erased: 0, gone: 0 }
  if (who.facts === null) return done
  const since = Date.now()
  await write('hub.factsBegin', who.facts)
  done.erased = await takeErased(db, hub, write, signs)
  const mayWrite = who.member.role === 'lead' || who.member.role === 'admin'
  if (mayWrite) await send(db, hub, write, signs, 'erased', done)
  await take(db, hub, write, signs, who, done)
  if (mayWrite) await send(db, hub, write, signs, 'all', done)
  const { sent, ...came } = done
  if (sent + came.messages + came.figures + came.erased + came.gone > 0)
    await write('hub.factsDone', { ...done, at: Date.now(), took: Date.now() - since })
  return done
}

async function takeErased(db: Mirror, hub: Hub, write: Write, signs: Signs): Promise<number> {
  let erased = 0
  for await (const page of hub.facts.erased(hubRow(db)?.erasedCursor ?? 0)) {
    stopIf(signs)
    erased += await write('hub.factsErased', page)
  }
  return erased
}

async function take(db: Mirror, hub: Hub, write: Write, signs: Signs, who: Who, done: FactsDone): Promise<void> {
  const row = hubRow(db)
  if (!row) return
  const keep = async (query: Parameters<typeof write<'hub.keepFacts'>>[1]): Promise<void> => {
    stopIf(signs)
    const took = await write('hub.keepFacts', query)
    done.messages += took.messages
    done.figures += took.figures
    done.gone += took.gone
  }
  const isLimited = who.member.brands !== null || who.member.markets !== null
  if (isLimited && row.factsMoved < who.lastSeq) {
    for await (const { facts } of hub.facts.moved({ from: row.factsMoved, to: who.lastSeq }, row.factsCursor))
      await keep({ facts })
    await keep({ facts: [], moved: who.lastSeq })
  }
  for await (const { seq, of, facts } of hub.facts.pull(row.factsCursor)) {
    await keep({ facts, cursor: seq })
    signs.progress('pull_facts', seq - row.factsCursor, of - row.factsCursor)
  }
}

type Portion = {
  facts: HubFactSent[]
  of: { kind: QueueKind; waiting: Waiting }[]
  erased: { key: HubErased; kind: QueueKind; waiting: Waiting }[]
  /** Done without being sent: not there any more. */
  nothing: Entry[]
  private: { kind: QueueKind; key: QueueKey }[]
  text: number
}
const empty = (): Portion => ({ facts: [], of: [], erased: [], nothing: [], private: [], text: 0 })

const erasedKind = (kind: QueueKind): HubErased['kind'] =>
  HUB_ERASED_KINDS.find((one) => kind === one || kind === `erased ${one}`) ?? 'message'

async function send(
  db: Mirror,
  hub: Hub,
  write: Write,
  signs: Signs,
  which: 'erased' | 'all',
  done: FactsDone,
): Promise<void> {
  const read = factReader(db, hubRow(db)?.sharesPrivate === true)
  const total = queueCounts(db).waiting
  let portion = empty()
  let went = 0
  const flush = async (): Promise<void> => {
    const sending = portion
    portion = empty()
    went += sending.facts.length + sending.erased.length
    done.sent += await sent(db, hub, write, sending)
    if (went > 0) signs.progress('push_facts', went, Math.max(total, went))
  }
  for (const kind of QUEUE_KINDS) {
    if (which === 'erased' && !kind.startsWith('erased ')) continue
    for (let after: QueueKey | null = null; ;) {
      stopIf(signs)
      const rows: Waiting[] = waitingRows(db, kind, after, READ)
      for (const waiting of rows) {
        put(portion, kind, waiting, read(kind, waiting))
        if (portion.text > MOST_TEXT) await flush()
      }
      const last = rows.at(-1)
      if (portion.facts.length + portion.erased.length + portion.nothing.length + portion.private.length >= MOST)
        await flush()
      if (last === undefined) break
      after = last.key
      await breathe()
    }
    // What hangs on something is sent behind it.
    await flush()
  }
}

function put(
  portion: Portion,
  kind: QueueKind,
  waiting: Waiting,
  what: ReturnType<ReturnType<typeof factReader>>,
): void {
  if (what === 'nothing') portion.nothing.push(...waiting.entries)
  else if (what === 'private') portion.private.push({ kind, key: waiting.key })
  else if ('erased' in what) portion.erased.push({ key: { kind: erasedKind(kind), key: what.erased }, kind, waiting })
  else {
    portion.facts.push(what.fact)
    portion.of.push({ kind, waiting })
    portion.text += what.fact.row.length
  }
}

/** Sends a portion and notes how it stands. @returns how many were taken */
async function sent(db: Mirror, hub: Hub, write: Write, portion: Portion): Promise<number> {
  const { facts, of, erased } = portion
  if (facts.length + erased.length + portion.nothing.length + portion.private.length === 0) return 0
  const answer: {
    -readonly [K in keyof FactsAnswer]: FactsAnswer[K] extends readonly (infer T)[] ? T[] : FactsAnswer[K]
  } = {
    done: [...portion.nothing],
    kept: portion.private.map((row) => ({ ...row, reason: 'private' })),
    whole: [],
    erased: [],
    again: [],
    cursor: null,
  }
  let taken = 0
  const cursor = hubRow(db)?.factsCursor ?? 0
  if (erased.length > 0) {
    const { refused } = await hub.facts.erase(erased.map(({ key }) => key))
    const reasons = new Map(refused.map(({ place, reason }) => [place, reason]))
    for (const [place, { kind, waiting }] of erased.entries()) {
      const reason = reasons.get(place)
      if (reason === undefined) answer.done.push(...waiting.entries)
      else answer.kept.push({ kind, key: waiting.key, reason })
    }
    taken += erased.length - refused.length
  }
  if (facts.length > 0) {
    const { base, last, refused, again } = await hub.facts.push(facts)
    const reasons = new Map(refused.map(({ place, reason }) => [place, reason]))
    for (const [place, { kind, waiting }] of of.entries()) {
      const row = { kind, key: waiting.key }
      const reason = reasons.get(place)
      if (reason === 'absent') answer.whole.push(row)
      else if (reason === 'erased') answer.erased.push(row)
      else if (reason !== undefined) answer.kept.push({ ...row, reason })
      if (reason === undefined || reason === 'absent' || reason === 'erased') answer.done.push(...waiting.entries)
    }
    answer.again = again as FactsAnswer['again'] & typeof answer.again
    taken += facts.length - refused.length
    // What others sent in between is still to be fetched: own numbers are passed over only where nothing stands before them.
    if (base === cursor) answer.cursor = last
    else {
      for await (const page of hub.facts.pull(cursor, base))
        await write('hub.keepFacts', { facts: page.facts, cursor: page.seq })
      answer.cursor = last
    }
  }
  await write('hub.factsSent', answer)
  return taken
}
