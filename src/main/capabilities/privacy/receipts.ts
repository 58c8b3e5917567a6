import { rmSync } from 'node:fs'
import type { Receipt } from '#shared/contract/privacy.ts'
import { listBackups } from '#main/mirror/backup.ts'
import { bytesHolding, writeAnew } from '#main/mirror/erase/compact.ts'
import type { ErasedCounts } from '#main/mirror/erase/person.ts'
import { placesHolding } from '#main/mirror/erase/traces.ts'
import { receiptLines } from '#main/mirror/queries/contacts.ts'
import type { JobContext, ReadContext } from '../handler.ts'

type Stored = { erased: Receipt['erased']; proof: Receipt['proof'] }
const KEPT = 200

/** @throws Error when a line of the file is no receipt */
export function receipts({ db }: Pick<ReadContext, 'db'>): Receipt[] {
  return receiptLines(db, KEPT).map(({ counts, ...line }) => ({ ...line, ...(JSON.parse(counts) as Stored) }))
}

/** What has to be found nowhere any more: in the search, in the tables, in the bytes of the file. */
export type LookedFor = { readonly words: readonly string[]; readonly bytes: readonly string[] }

/**
 * Writes the file anew, looks through it and keeps a receipt that says how much went and what was found, but not about whom.
 * @param copies whether copies made before go as well
 */
export async function finish(
  context: JobContext,
  kind: 'person' | 'retention',
  erased: ErasedCounts,
  looked: LookedFor,
  copies: boolean,
): Promise<Receipt> {
  const { db, file, now, actor, newId } = context
  const closed = await writeAnew(db)
  const old = listBackups(file)
  if (copies) for (const { path } of old) rmSync(path, { force: true })
  const proof = {
    looked: looked.words.length,
    hits: looked.words.reduce(
      (sum, word) => sum + context.ask('search.all', { text: `"${word}"`, limit: 100, scope: 'conversations' }).total,
      0,
    ),
    places: placesHolding(db, looked.words),
    bytes: closed ? bytesHolding(file, looked.bytes) : null,
    copies: old.length,
    copiesRemoved: copies ? old.length : 0,
  }
  const id = newId()
  await context.transaction((changes) => {
    changes.insert('erasure', id, { at: now, kind, counts: JSON.stringify({ erased, proof }), actor })
  }, 'quiet')
  return { id, at: now, kind, actor, erased, proof }
}
