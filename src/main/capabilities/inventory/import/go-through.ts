import type { CellNote, MappedReject } from '#main/domain/intake/draft.ts'
import type { CellValue, ListRecord } from '#shared/model/list.ts'
import type { JobContext } from '../../handler.ts'
import type { Decision } from './decision.ts'
import { type EachRow, eachRow } from './each-row.ts'
import type { Planner } from './planner.ts'
import type { ReadableList } from './read-list.ts'
import type { Tally } from './tally.ts'

/** What is done with every row: written by an import, shown by a preview. */
export type Taker = {
  account(decision: Decision, notes: readonly CellNote[]): void
  reject(reject: MappedReject, cells: readonly CellValue[]): void
  leftOut?(place: Pick<ListRecord, 'row' | 'sheet'>, what: string | null): void
}

const NO_NOTES: readonly CellNote[] = []

/**
 * Goes through a list once, decides every row and counts it. Stops by the refusal `cancelled`.
 * @param each how its rows are read
 */
export async function goThrough(
  readable: ReadableList,
  planner: Planner,
  tally: Tally,
  taker: Taker,
  context: Pick<JobContext, 'progress'>,
  each: EachRow = eachRow,
): Promise<void> {
  await each(
    readable,
    {
      taken(accounts, notes) {
        tally.take(notes)
        for (const [place, draft] of accounts.entries()) {
          const decision = planner.decide(draft)
          tally.account(decision.result)
          taker.account(decision, place === 0 ? notes : NO_NOTES)
        }
      },
      refused(reject, cells) {
        tally.reject(reject)
        taker.reject(reject, cells)
      },
      leftOut(place, what) {
        tally.leaveOut()
        taker.leftOut?.(place, what)
      },
    },
    context,
  )
}
