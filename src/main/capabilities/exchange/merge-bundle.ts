import { basename } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import type { BundleMerge } from '#shared/contract/exchange.ts'
import { mergeLines } from '#main/domain/exchange/merge.ts'
import type { ChangeWriter } from '#main/mirror/changes.ts'
import { arrive } from '#main/mirror/exchange/arrive.ts'
import { keepClashes, openClashes } from '#main/mirror/exchange/clash-rows.ts'
import { takeFacts } from '#main/mirror/exchange/facts.ts'
import { gapBefore, stepsHere } from '#main/mirror/exchange/knows.ts'
import { heardFrom, peerOf, peersOf } from '#main/mirror/exchange/peers.ts'
import { isRefusedRow } from '#main/mirror/sqlite-error.ts'
import type { JobContext } from '../handler.ts'
import { clashInWords } from './clash-in-words.ts'
import type { ReadBundle } from './read-bundle.ts'

/** Clashes told at once. */
const TOLD = 200

/**
 * Merges a bundle into the rows and the log as one step, inside the caller's transaction.
 * @throws Refusal `bundle_gap` when something it builds on never came, `bundle_damaged` when a row cannot be
 */
export function mergeBundle(context: JobContext, changes: ChangeWriter, bundle: ReadBundle, file: string): BundleMerge {
  const { db, now } = context
  const { manifest, steps, facts } = bundle
  const { from } = manifest
  const known = peerOf(db, from.fingerprint)
  const here = stepsHere(
    db,
    steps.map(({ id }) => id),
  )
  const fresh = steps.filter(({ id }) => !here.has(id))
  if (gapBefore(db, manifest.has.steps, new Map(fresh.map((step) => [step.id, step]))) !== null)
    throw new Refusal('bundle_gap', 'something in between is missing', { file: basename(file) })
  const lines = fresh.reduce((sum, step) => sum + step.lines.length, 0)
  const total = Math.max(1, lines) * 2
  try {
    const arrived = arrive(db, changes, fresh, manifest.has.steps)
    const merged = mergeLines(arrived.store, arrived, arrived.touched, (done) => {
      if (done % 500 === 0) context.progress(lines + done, total)
    })
    arrived.finish()
    const taken = takeFacts(db, facts)
    keepClashes(db, { batch: changes.batch, at: now, partner: from.name }, merged.clashes)
    heardFrom(db, from, manifest.has, now)
    const open = openClashes(db, TOLD, changes.batch)
    return {
      from: {
        name: from.name,
        fingerprint: from.fingerprint,
        known: known !== null,
        knownNameElsewhere:
          known === null &&
          peersOf(db).some((peer) => peer.name === from.name && peer.fingerprint !== from.fingerprint),
      },
      workspace: manifest.workspace.name,
      madeAt: manifest.at,
      steps: fresh.length,
      changes: lines,
      facts: Object.values(taken).reduce((sum, one) => sum + one, 0),
      repeated: here.size,
      ...arrived.store.counts(),
      joined: merged.joined.length,
      clashTotal: open.total,
      clashes: open.clashes.map((clash) => clashInWords(context, clash)),
    }
  } catch (error) {
    if (isRefusedRow(error)) throw new Refusal('bundle_damaged', 'a row cannot be as it says', { file: basename(file) })
    throw error
  }
}
