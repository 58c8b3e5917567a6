import type { Step } from '#shared/model/exchange.ts'
import type { HubCame } from '#shared/model/hub.ts'
import { mergeLines } from '#main/domain/exchange/merge.ts'
import { isLine } from '#main/domain/exchange/records.ts'
import { awaiting } from '#main/domain/exchange/silent.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import { entities, isEntity } from '#main/mirror/entities.ts'
import { keepClashes } from '#main/mirror/exchange/clash-rows.ts'
import type { Silent } from '#main/mirror/exchange/store.ts'
import { arriveFromHub, keepSilent, noteMerged, saidBy } from '#main/mirror/hub/arrive.ts'
import { type HubRow, hubRow } from '#main/mirror/hub/row.ts'
import type { JobContext } from '../handler.ts'

export type Merging = {
  /** What came with the last portion; what came before waits in the inbox. */
  readonly steps: readonly Step[]
  readonly seq: number
  /** How far behind the workspace was, and when catching up began. */
  readonly behind: number
  readonly since: number
  readonly sent: number
}

/** Who has all of the workspace and may write all of it decides what lines of two people together amount to. */
export const decides = ({ role, brands, markets }: HubRow): boolean =>
  (role === 'lead' || role === 'admin') && brands === null && markets === null

/**
 * Merges everything that was pulled as one step that is nobody's: undo never takes back what a team did.
 * @returns what came; null when nothing did
 */
export function mergePulled(context: JobContext, merging: Merging): Promise<HubCame | null> {
  return context.transaction((changes) => merge(context, changes, merging), 'quiet')
}

const known = {
  hasColumn: (entity: string, column: string): boolean =>
    isEntity(entity) && (entities[entity] as readonly string[]).includes(column),
}
const fits = (line: Step['lines'][number], { clock }: Step): boolean => isLine(known, line, clock)

function merge(
  context: JobContext,
  changes: ChangeWriter,
  { steps, seq, behind, since, sent }: Merging,
): HubCame | null {
  const { db, now } = context
  const row = hubRow(db)
  if (!row) return null
  const silent: Silent[] = []
  const arrived = arriveFromHub(db, changes, steps, fits, decides(row) ? null : (one) => void silent.push(one))
  const merged = mergeLines(arrived.store, arrived, arrived.touched, (done) => {
    if (done % 500 === 0) context.progress(done, arrived.touched.length)
  })
  arrived.store.finish()
  keepSilent(db, awaiting(arrived.store, silent))
  for (const clash of merged.clashes) {
    const partner = saidBy(db, changes.batch, clash.entity, clash.key)
    keepClashes(db, { batch: changes.batch, at: now, partner }, [clash])
  }
  const came: HubCame | null =
    arrived.steps === 0
      ? null
      : {
          at: now,
          steps: arrived.steps,
          changes: arrived.lines,
          rows: arrived.touched.length,
          clashes: merged.clashes.length,
          behind,
          took: Math.max(0, now - since),
          sent,
        }
  noteMerged(db, seq, now, came === null ? null : JSON.stringify(came))
  return came
}
