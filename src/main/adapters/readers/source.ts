import type { ListBatch, ListNote, ListRecord } from '#shared/model/list.ts'
import type { ListFormat } from './detect.ts'

/** What every reader gives: the shape of a list and a way to go through its rows as often as needed. */
export interface ListSource {
  readonly format: ListFormat
  /** Label of the text encoding; null for a workbook. */
  readonly encoding: string | null
  readonly delimiter: string | null
  /** Sheets that hold a table, in their order; empty for files without sheets. */
  readonly sheets: readonly string[]
  /** Column names, no two alike. Values nested in maps and lists have paths: `social.twitter`, `agencies[0].name`, `tags[].name`. */
  readonly columns: readonly string[]
  /** Rows in the file where that is known without reading it through. */
  readonly rowCount: number | null
  readonly notes: readonly ListNote[]
  /** Every sheet of a workbook, also those that are not read. */
  readonly allSheets?: readonly string[]
  /** Where the column names of a table stand and the rows at its top; absent for formats that name every value. */
  readonly header?: TableHeader
  /** The rows from the beginning; may be called again. Throws a `Refusal` where a limit is met on the way. */
  batches(): AsyncIterable<ListBatch>
}

/** `row` is 1-based as a person counts, 0 where the table has no column names. */
export interface TableHeader {
  readonly row: number
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

/** What a person decided about reading a file. */
export interface ReadChoices {
  /** Label of the text encoding. */
  readonly encoding?: string | undefined
  readonly sheets?: readonly string[] | undefined
  /** Row of the column names, 1-based; 0 for none. */
  readonly header?: number | undefined
}

const BATCH = 1_000

/** Rows that are already in memory, handed on in the same helpings as those of a file. */
export async function* inBatches(
  records: readonly ListRecord[],
  rejects: ListBatch['rejects'],
  bytes: number,
): AsyncGenerator<ListBatch> {
  for (let at = 0; at < Math.max(records.length, 1); at += BATCH) {
    const done = Math.min(1, (at + BATCH) / Math.max(records.length, 1))
    yield {
      records: records.slice(at, at + BATCH),
      rejects: at === 0 ? rejects : [],
      bytesRead: Math.round(bytes * done),
    }
  }
}
