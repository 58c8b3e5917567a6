import { openList, type OpenedList } from '#main/adapters/readers/index.ts'
import { addToCensus, takeCensus } from '#main/domain/intake/census.ts'
import { type KnownExport, recogniseExport } from '#main/domain/intake/exports/index.ts'
import { accountListSense } from '#main/domain/intake/list-sense.ts'
import { mapRecord } from '#main/domain/intake/map-record.ts'
import { type Mapping, type MappingChoices, proposeMapping } from '#main/domain/intake/mapping.ts'
import { noteText } from '#main/domain/intake/note-text.ts'
import type { ImportQuery, ImportResult } from '#shared/contract/inventory.ts'
import type { Language } from '#shared/model/words.ts'
import { Refusal } from '#shared/contract/error.ts'
import { cellText, type ListNote } from '#shared/model/list.ts'
import type { JobContext } from '../../handler.ts'
import { readChoices, type Recalled, recall, type RowChoices, rowChoices } from './reading.ts'

export type ReadableList = {
  readonly list: OpenedList
  readonly mapping: Mapping
  /** The export of another tool that the list is; null for every other list. */
  readonly known: KnownExport | null
  /** What the person chose the columns to be, now or for the latest list with the same ones. */
  readonly chosen: MappingChoices
  /** The import whose choices were begun from. */
  readonly recalled: Recalled | null
  readonly rows: RowChoices
}

/**
 * Opens a list and settles what its columns are. Where the first rows leave the spelling of dates open, the whole list
 * is looked through before anything is read as a date.
 * @throws Refusal `file_*`; `file_other_export` for what another tool exports that names no account
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
  const known = recogniseExport(list.columns)
  let mapping = proposeMapping(census, list.sheets, chosen, known)
  if (mapping.undecided.length > 0 && !list.sampleIsWhole) {
    const whole = takeCensus(list.columns, [])
    for await (const batch of list.batches()) {
      addToCensus(whole, batch.records)
      context.progress(0, list.bytes, list.name)
    }
    mapping = proposeMapping(whole, list.sheets, chosen, known)
  }
  if (isUntouched(query)) refuseWithoutAccounts(list, mapping, known)
  return { list, mapping, known, chosen, recalled, rows: rowChoices(query.choices) }
}

function refuseWithoutAccounts(list: OpenedList, mapping: Mapping, known: KnownExport | null): void {
  if (!mapping.identifies || namesFewAndNoNetwork(list, mapping))
    throw known
      ? otherExport(list, known)
      : new Refusal('file_no_table', `${list.name} has no column that names accounts`, {
          file: list.name,
          columns: namesOf(list),
        })
  if (
    known &&
    known.holds !== 'accounts' &&
    !list.sample.some((record) => mapRecord(record, mapping).accounts.length > 0)
  )
    throw otherExport(list, known)
}

/** Where at least this share of the rows has a handle, the column is one, and a person can say of which network. */
const FILLED = 0.5

/** True for a list of something else that has a column like `nickname`: few rows fill it, and none becomes an account. */
function namesFewAndNoNetwork({ sample }: OpenedList, mapping: Mapping): boolean {
  const handle = mapping.single.get('handle')
  if (!handle || sample.some((record) => mapRecord(record, mapping).accounts.length > 0)) return false
  const filled = sample.filter(({ values }) => cellText(values[handle.index] ?? null).trim() !== '').length
  return filled < sample.length * FILLED
}

/** An export of posts or figures that never says whose they are. */
function otherExport(list: OpenedList, { tool, holds }: KnownExport): Refusal {
  return new Refusal('file_other_export', `${list.name} is an export of ${holds} from ${tool}`, {
    file: list.name,
    tool,
    content: holds,
  })
}

const NAMES_TOLD = 8

function namesOf({ columns }: OpenedList): string {
  const told = columns.slice(0, NAMES_TOLD).join(', ').slice(0, 200)
  return columns.length > NAMES_TOLD ? `${told} …` : told
}

/** Told where an export stands for people without naming them. */
function leftOut({ sample }: OpenedList, known: KnownExport | null): ListNote[] {
  const unsaid = known?.unsaid
  const stands = unsaid && sample.some(({ values }) => values.some((value) => unsaid.test(cellText(value))))
  return stands ? [{ code: 'people_by_number' }] : []
}

/** How a list was recognised and read, as the answers of preview and import tell it. */
export function readingInWords(
  { list, known }: ReadableList,
  language: Language,
): Pick<ImportResult, 'recognised' | 'remarks'> {
  const archive = list.format === 'x-archive' ? { tool: 'X', holds: 'accounts' as const } : null
  return {
    recognised: known ? { tool: known.tool, holds: known.holds } : archive,
    remarks: [...list.notes, ...leftOut(list, known)].map((note) => noteText(note, language)),
  }
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
