import { openList, type OpenedList } from '#main/adapters/readers/index.ts'
import { addToCensus, takeCensus } from '#main/domain/intake/census.ts'
import { accountListSense } from '#main/domain/intake/header.ts'
import { type Mapping, type MappingChoices, proposeMapping } from '#main/domain/intake/mapping.ts'
import type { ImportQuery } from '#shared/contract/inventory.ts'
import { Refusal } from '#shared/contract/error.ts'
import { cellText } from '#shared/model/list.ts'
import type { JobContext } from '../../handler.ts'
import { readChoices, type Recalled, recall, type RowChoices, rowChoices } from './reading.ts'

export type ReadableList = {
  readonly list: OpenedList
  readonly mapping: Mapping
  /** What the person chose the columns to be, now or for the latest list with the same ones. */
  readonly chosen: MappingChoices
  /** The import whose choices were begun from. */
  readonly recalled: Recalled | null
  readonly rows: RowChoices
}

/**
 * Opens a list and settles what its columns are. Where the first rows leave the spelling of dates open, the whole list
 * is looked through before anything is read as a date.
 * @throws Refusal `file_*`
 */
export async function readableList(
  query: ImportQuery,
  context: Pick<JobContext, 'progress' | 'db'>,
): Promise<ReadableList> {
  const list = await openList(query.file, accountListSense, readChoices(query.choices))
  context.progress(0, list.bytes, list.name)
  const recalled = query.choices?.recall ? recall(context.db, list.columns) : null
  const chosen = { ...recalled?.mapping, ...query.mapping }
  const census = takeCensus(list.columns, list.sample)
  let mapping = proposeMapping(census, list.sheets, chosen)
  if (mapping.undecided.length > 0 && !list.sampleIsWhole) {
    const whole = takeCensus(list.columns, [])
    for await (const batch of list.batches()) {
      addToCensus(whole, batch.records)
      context.progress(0, list.bytes, list.name)
    }
    mapping = proposeMapping(whole, list.sheets, chosen)
  }
  if (!mapping.identifies && isUntouched(query))
    throw new Refusal('file_no_table', `${list.name} has no column that names accounts`, { file: list.name })
  return { list, mapping, chosen, recalled, rows: rowChoices(query.choices) }
}

/** In the window a person can still say which column names the accounts; a bare request is refused. */
const isUntouched = ({ mapping, choices }: ImportQuery): boolean => mapping === undefined && choices === undefined

/** About how many rows a list has, where the file does not say: by the size of the rows at its beginning. */
export function rowsIn(list: OpenedList): number {
  if (list.sampleIsWhole) return list.sample.length
  if (list.rowCount !== null) return list.rowCount
  const sampled = list.sample.reduce(
    (sum, { values }) => sum + values.reduce<number>((length, value) => length + 1 + cellText(value).length, 0),
    0,
  )
  return Math.round(list.bytes / Math.max(1, sampled / list.sample.length))
}
