import { basename } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { openBundle, type OpenedBundle, recordsOf } from '#main/adapters/exchange/bundle-file.ts'
import { ownKey } from '#main/adapters/exchange/keys.ts'
import { type ReadRecords, recordReader } from '#main/domain/exchange/records.ts'
import { timeOf } from '#main/mirror/clock.ts'
import { entities, isEntity } from '#main/mirror/entities.ts'
import { widthOf } from '#main/mirror/exchange/facts.ts'
import { SCHEMA } from '#main/mirror/migrations/index.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import type { JobContext } from '../handler.ts'

/** How far ahead, in milliseconds, a partner's clock may be: its lines would win over everything written here meanwhile. */
const AHEAD = 24 * 60 * 60 * 1000
const HOUR = 60 * 60 * 1000

export type ReadBundle = ReadRecords & Pick<OpenedBundle, 'manifest'>

/**
 * Reads a bundle for this workspace as a whole.
 * @throws Refusal with one clear reason; nothing was written by then
 */
export async function readBundle(context: JobContext, file: string): Promise<ReadBundle> {
  const name = basename(file)
  const opened = openBundle(file)
  const { manifest } = opened
  const info = workspaceMeta(context.db)
  if (manifest.workspace.id !== info.id)
    throw new Refusal('bundle_foreign', `workspace ${manifest.workspace.id}`, {
      file: name,
      name: manifest.workspace.name,
    })
  if (manifest.schema > SCHEMA) throw new Refusal('bundle_newer', `schema ${manifest.schema}`, { file: name })
  if (manifest.from.fingerprint === ownKey(context.home).fingerprint)
    throw new Refusal('bundle_own', 'the own key', { file: name })
  const reader = recordReader({
    hasColumn: (entity, column) => isEntity(entity) && (entities[entity] as readonly string[]).includes(column),
    width: widthOf,
  })
  const { counts } = manifest
  const total = counts.steps + counts.changes + counts.facts
  let done = 0
  for await (const record of recordsOf(opened, file)) {
    if (!reader.take(record)) throw new Refusal('bundle_damaged', `record ${done} does not fit`, { file: name })
    if (++done % 2_000 === 0) context.progress(done, total * 2)
  }
  const { steps, facts, newest } = reader.read
  const lines = steps.reduce((sum, step) => sum + step.lines.length, 0)
  if (steps.length !== counts.steps || lines !== counts.changes || facts.length !== counts.facts)
    throw new Refusal('bundle_damaged', 'not as many records as it says', { file: name })
  const ahead = newest === '' ? 0 : timeOf(newest) - context.now
  if (ahead > AHEAD)
    throw new Refusal('bundle_clock', `${ahead} ms ahead`, { file: name, hours: Math.round(ahead / HOUR) })
  return { manifest, ...reader.read }
}
