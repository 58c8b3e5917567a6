import type { Collected } from '#main/domain/discovery/collector.ts'
import { Judge, type Verdict } from '#main/domain/discovery/judge.ts'
import type { Row } from '#main/mirror/entities.ts'
import { type CandidateLine, candidatesByIdentity } from '#main/mirror/queries/candidates.ts'
import { sightingReader, sightingWriter } from '#main/mirror/queries/sightings.ts'
import type { JobContext } from '../../handler.ts'
import type { Ground } from './ground.ts'

export type Find = Collected & {
  /** Brand and market that a proposal was made for. */
  readonly brandId?: string
  readonly marketId?: string | null
}
export type Taken = { fresh: number; again: number; decided: number; known: number }

/** Identities judged between two reports of progress. */
const STEP = 500

/**
 * Takes what a run found into the inbox, in one step that one undo takes back: new identities become candidates, those
 * of the inventory only gain evidence, those decided earlier stay decided. Then everything that waits is judged anew,
 * because evidence adds up over runs.
 */
export async function takeIn(context: JobContext, ground: Ground, finds: readonly Find[]): Promise<Taken> {
  const { db, now } = context
  return context.transaction((changes) => {
    const taken: Taken = { fresh: 0, again: 0, decided: 0, known: 0 }
    const write = sightingWriter(db)
    const read = sightingReader(db)
    const judge = new Judge(ground)
    const stored = candidatesByIdentity(db)
    const fresh: Find[] = []
    for (const [at, find] of finds.entries()) {
      const { network, handleKey } = find.identity
      for (const sighting of find.sightings) write(network, handleKey, { ...sighting, at: now })
      if (at % STEP === 0) context.progress(at, finds.length)
      const candidate = stored.get(`${network} ${handleKey}`)
      if (ground.isKnown(network, handleKey)) taken.known++
      else if (candidate === undefined) fresh.push(find)
      else if (isWaiting(candidate)) taken.again++
      else taken.decided++
    }
    for (const { identity, brandId = null, marketId = null } of fresh) {
      const { network, handle, handleKey, url } = identity
      const sightings = read(network, handleKey)
      const verdict = judge.judge({ network, handle, handleKey, sightings, brandId, marketId })
      const row = { network, handle, handle_key: handleKey, url, found_at: now, ...rowOf(verdict) }
      changes.insert('candidate', context.newId(), row)
      taken.fresh++
    }
    for (const line of stored.values()) {
      if (!isWaiting(line)) continue
      const { network, handle, handle_key: handleKey } = line
      const proposed = line.found_in === 'pattern' ? { brandId: line.brand_id, marketId: line.market_id } : NOTHING
      const verdict = judge.judge({ network, handle, handleKey, sightings: read(network, handleKey), ...proposed })
      changes.update('candidate', line.id, rowOf(verdict))
    }
    return taken
  })
}

const NOTHING = { brandId: null, marketId: null }
const isWaiting = ({ decision }: CandidateLine): boolean => decision === null || decision === 'later'

const rowOf = ({ score, reasons, source, brandId, marketId }: Verdict): Row<'candidate'> => ({
  score,
  why: JSON.stringify(reasons),
  found_in: source,
  brand_id: brandId,
  market_id: marketId,
})
