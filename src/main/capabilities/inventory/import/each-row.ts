import type { AccountDraft, CellNote, MappedReject } from '#main/domain/intake/draft.ts'
import { rowKey } from '#main/domain/intake/given-networks.ts'
import { mapRecord } from '#main/domain/intake/map-record.ts'
import type { CellValue, ListRecord } from '#shared/model/list.ts'
import type { JobContext } from '../../handler.ts'
import type { ReadableList } from './read-list.ts'

type Place = Pick<ListRecord, 'row' | 'sheet'>

/** What a row turned out to be. */
export type RowTaker = {
  taken(accounts: readonly AccountDraft[], notes: readonly CellNote[]): void
  /** `cells` stand in the order of the columns, as far as they could be told apart. */
  refused(reject: MappedReject, cells: readonly CellValue[]): void
  /** A row the person left out. */
  leftOut(place: Place, what: string | null): void
}

/** Goes through all rows of a list with a taker. Stops by the refusal `cancelled`. */
export type EachRow = (readable: ReadableList, taker: RowTaker, context: Pick<JobContext, 'progress'>) => Promise<void>

/** Reads a list row by row as the person chose. */
export const eachRow: EachRow = async (readable, taker, context) => {
  const { list } = readable
  await readRows(readable, taker, (bytesRead) => context.progress(bytesRead, list.bytes, list.name))
}

/** @param read called after every handful of rows with the bytes of the file read so far */
export async function readRows(
  { list, mapping, rows }: Pick<ReadableList, 'list' | 'mapping' | 'rows'>,
  taker: RowTaker,
  read: (bytesRead: number) => void,
): Promise<void> {
  const isLeftOut = (place: Place): boolean => rows.leftOut.size > 0 && rows.leftOut.has(rowKey(place))
  const refuse = (reject: MappedReject, cells: readonly CellValue[]): void => {
    if (isLeftOut(reject)) taker.leftOut(reject, reject.value)
    else taker.refused(reject, cells)
  }
  for await (const batch of list.batches()) {
    for (const reject of batch.rejects) refuse(reject, reject.cells ?? [reject.value])
    for (const record of batch.records) {
      const { accounts, reject, notes } = mapRecord(record, mapping, rows)
      if (reject) refuse(reject, record.values)
      else if (isLeftOut(record)) taker.leftOut(record, accounts[0]?.handle ?? null)
      else taker.taken(accounts, notes)
    }
    read(batch.bytesRead)
  }
}
