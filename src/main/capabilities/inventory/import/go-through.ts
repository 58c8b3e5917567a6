import type { AccountDraft, CellNote, MappedReject } from '#main/domain/intake/draft.ts'
import { mapRecord } from '#main/domain/intake/map-record.ts'
import type { JobContext } from '../../handler.ts'
import type { Decision } from './decision.ts'
import type { Planner } from './planner.ts'
import type { ReadableList } from './read-list.ts'
import type { Tally } from './tally.ts'

/** What is done with every row: written by an import, shown by a preview. */
export type Taker = {
  account(decision: Decision, notes: readonly CellNote[]): void
  reject(reject: MappedReject): void
}

const NO_NOTES: readonly CellNote[] = []

/** Goes through a list once, decides every row and counts it. Stops by the refusal `cancelled`. */
export async function goThrough(
  { list, mapping }: ReadableList,
  planner: Planner,
  tally: Tally,
  taker: Taker,
  context: Pick<JobContext, 'progress'>,
): Promise<void> {
  const refuse = (reject: MappedReject): void => {
    tally.reject(reject)
    taker.reject(reject)
  }
  const take = (draft: AccountDraft, notes: readonly CellNote[]): void => {
    const decision = planner.decide(draft)
    tally.account(decision.result)
    taker.account(decision, notes)
  }
  for await (const batch of list.batches()) {
    for (const reject of batch.rejects) refuse(reject)
    for (const record of batch.records) {
      const { accounts, reject, notes } = mapRecord(record, mapping)
      if (reject) refuse(reject)
      else {
        tally.take(notes)
        for (const [place, draft] of accounts.entries()) take(draft, place === 0 ? notes : NO_NOTES)
      }
    }
    context.progress(batch.bytesRead, list.bytes, list.name)
  }
}
