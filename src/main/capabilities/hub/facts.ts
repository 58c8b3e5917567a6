import type { HubErased, HubFact } from '#shared/model/hub-fact.ts'
import type { HubFactsCame } from '#shared/model/hub.ts'
import { listBackups } from '#main/mirror/backup.ts'
import { writeAnew } from '#main/mirror/erase/compact.ts'
import { beginFacts, noteFacts, noteFactsCame } from '#main/mirror/hub/facts/place.ts'
import {
  type Entry,
  keepHere,
  type QueueKey,
  type QueueKind,
  queueWhole,
  settle,
} from '#main/mirror/hub/facts/queue.ts'
import { takeFacts, type Took } from '#main/mirror/hub/facts/take.ts'
import { eraseAgain, takeErased } from '#main/mirror/hub/facts/take-erased.ts'
import type { JobContext } from '../handler.ts'

export type KeptFacts = {
  readonly facts: readonly HubFact[]
  /** Up to where they are everything; absent where more of the same is to come. */
  readonly cursor?: number
  /** The step up to which accounts that came into sight were looked at. */
  readonly moved?: number
}
type Row = { readonly kind: QueueKind; readonly key: QueueKey }
/** How what was sent stands there. */
export type FactsAnswer = {
  readonly done: readonly Entry[]
  /** Stays here, with the reason. */
  readonly kept: readonly (Row & { readonly reason: string })[]
  /** A part of something the hub does not have. */
  readonly whole: readonly Row[]
  /** Erased in the team before it came here. */
  readonly erased: readonly Row[]
  readonly again: readonly HubFact[]
  readonly cursor: number | null
}

/** What the service asks of the writer while it exchanges facts with the hub. No page of the window can. */
export const hubFactSteps = {
  'hub.factsBegin': (context: JobContext, there: { last: number; private: boolean }) =>
    context.aside(() => beginFacts(context.db, there)),
  'hub.factsErased': takeErasures,
  'hub.keepFacts': (context: JobContext, { facts, ...place }: KeptFacts): Promise<Took> =>
    context.aside(() => {
      const took = takeFacts(context.db, facts, context.now, context.newId)
      noteFacts(context.db, place)
      return took
    }),
  'hub.factsSent': (context: JobContext, answer: FactsAnswer) => context.aside(() => noteAnswer(context, answer)),
  /** Everything is here: lists and figures are read anew. */
  'hub.factsDone': (context: JobContext, came: HubFactsCame) =>
    context.facts(() => noteFactsCame(context.db, JSON.stringify(came))),
}

function noteAnswer({ db, now, newId }: JobContext, answer: FactsAnswer): void {
  settle(db, answer.done)
  keepHere(db, answer.kept)
  for (const { kind, key } of answer.whole) queueWhole(db, kind, key, now)
  const rids = (of: QueueKind): number[] =>
    answer.erased.filter(({ kind }) => kind === of).map(({ key }) => Number(key))
  if (answer.erased.length > 0) eraseAgain(db, rids('message'), rids('thread'), now)
  if (answer.again.length > 0) takeFacts(db, answer.again, now, newId)
  if (answer.cursor !== null) noteFacts(db, { cursor: answer.cursor })
}

/** Erases here what was erased elsewhere, writes the file anew and keeps a receipt that says how much and not of whom. */
async function takeErasures(
  context: JobContext,
  { keys, seq, by }: { keys: readonly HubErased[]; seq: number; by: string },
): Promise<number> {
  const { db, now, newId, file } = context
  const copies = listBackups(file).length
  const erased = await context.transaction((changes) => {
    const counts = takeErased(db, keys, now)
    noteFacts(db, { erased: seq })
    if (counts === null) return null
    const proof = { looked: 0, hits: 0, places: [], bytes: null, copies, copiesRemoved: 0 }
    const kind = keys.some((one) => one.kind === 'person') ? 'person' : 'retention'
    changes.insert('erasure', newId(), { at: now, kind, counts: JSON.stringify({ erased: counts, proof }), actor: by })
    return counts
  }, 'quiet')
  if (erased === null) return 0
  await writeAnew(db)
  return erased.messages
}
