import type { HubErased, HubFact } from '#shared/model/hub-fact.ts'
import type { HubFactsCame } from '#shared/model/hub.ts'
import { writeAnew } from '#main/mirror/erase/compact.ts'
import { beginFacts, noteFacts, noteFactsCame } from '#main/mirror/hub/facts/place.ts'
import { type Entry, keepHere, type QueueKey, type QueueKind, queueWhole, settle } from '#main/mirror/hub/facts/queue.ts'
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
  'hub.factsBegin': ({ db, aside }: JobContext, there: { last: number; private: boolean }) =>
    aside(() => beginFacts(db, there)),
  'hub.factsErased': takeErasures,
  'hub.keepFacts': ({ db, aside, now, newId }: JobContext, { facts, ...place }: KeptFacts): Promise<Took> =>
    aside(() => {
      const took = takeFacts(db, facts, now, newId)
      noteFacts(db, place)
      return took
    }),
  'hub.factsSent': ({ db, aside, now, newId }: JobContext, answer: FactsAnswer) =>
    aside(() => {
      settle(db, answer.done)
      keepHere(db, answer.kept)
      for (const { kind, key } of answer.whole) queueWhole(db, kind, key, now)
      const rids = (of: QueueKind): number[] =>
        answer.erased.filter(({ kind }) => kind === of).map(({ key }) => Number(key))
      if (answer.erased.length > 0) eraseAgain(db, rids('message'), rids('thread'), now)
      if (answer.again.length > 0) takeFacts(db, answer.again, now, newId)
      if (answer.cursor !== null) noteFacts(db, { cursor: answer.cursor })
    }),
  /** Everything is here: lists and figures are read anew. */
  'hub.factsDone': ({ db, facts }: JobContext, came: HubFactsCame) => facts(() => noteFactsCame(db, JSON.stringify(came))),
}

/** Erases here what was erased elsewhere, writes the file anew and keeps a receipt that says how much and not of whom. */
async function takeErasures(
  { db, now, newId, transaction }: JobContext,
  { keys, seq, by }: { keys: readonly HubErased[]; seq: number; by: string },
): Promise<number> {
  const erased = await transaction((changes) => {
    const counts = takeErased(db, keys, now)
    noteFacts(db, { erased: seq })
    if (counts === null) return null
    const proof = { looked: 0, hits: 0, places: [], bytes: null, copies: 0, copiesRemoved: 0 }
    const kind = keys.some((one) => one.kind === 'person') ? 'person' : 'retention'
    changes.insert('erasure', newId(), { at: now, kind, counts: JSON.stringify({ erased: counts, proof }), actor: by })
    return counts
  }, 'quiet')
  if (erased === null) return 0
  await writeAnew(db)
  return erased.messages
}
