import { stat } from 'node:fs/promises'
import type { ListSense } from '#main/domain/intake/list-sense.ts'
import type { CellValue, ListNote, ListRecord, RowReject } from '#shared/model/list.ts'
import { openCsv, readStart } from './csv.ts'
import { cutByTable, isTable } from './text-blocks.ts'
import type { TextEncoding } from './encoding.ts'
import { type Grid, gridOf, sharedColumns, takeRows } from './grid.ts'
import { wholeText } from './json.ts'
import { type ListLimits, refuse } from './limits.ts'
import { inBatches, type ListSource } from './source.ts'

/** Columns of what is found in running text and on pages. */
export const MENTION_COLUMNS = ['Account', 'Network', 'Note'] as const

/**
 * Opens a text that promises nothing: pasted rows, a letter, a signature, a list of addresses. A text that is a table from its first
 * lines on is read as one, of any length. Otherwise rows copied from a spreadsheet and Markdown tables are read where they stand, and
 * of everything around them each address and handle becomes a row with the number of its line.
 */
export async function openText(
  path: string,
  encoding: TextEncoding,
  sense: ListSense,
  limits: ListLimits,
  chosenHeader?: number,
): Promise<ListSource> {
  if (isTable(await readStart(path, encoding), path, sense)) return openCsv(path, encoding, sense, limits, chosenHeader)
  const text = await wholeText(path, encoding, limits.textBytes)
  const notes: ListNote[] = encoding.guessed ? [{ code: 'encoding_guessed', encoding: encoding.label }] : []
  const { blocks, lines } = cutByTable(text.split(/\r\n|\n|\r/))
  const grids: Grid[] = []
  for (const block of blocks) {
    const grid = gridOf(
      block.map(({ cells }) => cells),
      { sheet: null, sense, notes, numberOf: (index) => block[index]?.row ?? 0 },
    )
    if (grid && grid.header.length > 0 && sense.namesAccounts(grid.names)) grids.push(grid)
    else lines.push(...block.map(({ row, text: line }) => ({ row, text: line })))
  }
  lines.sort((a, b) => a.row - b.row)
  const mentions = sense.findMentions(lines)
  const columns = sharedColumns([...grids, ...(mentions.length > 0 ? [{ names: MENTION_COLUMNS }] : [])])
  if (columns.size > limits.columns)
    throw refuse('file_too_deep', path, 'too many columns', { kind: 'columns', limit: limits.columns })
  const records: ListRecord[] = []
  const rejects: RowReject[] = []
  for (const grid of grids) takeRows(grid, { columns, sense, limits }, records, rejects)
  const places = MENTION_COLUMNS.map((name) => columns.get(name.toLowerCase())?.at ?? 0)
  for (const { row, address, network, note } of mentions) {
    const values: CellValue[] = Array.from({ length: columns.size }, () => null)
    for (const [index, value] of [address, network, note].entries()) values[places[index] ?? 0] = value
    records.push({ row, sheet: null, values })
  }
  if (records.length === 0) throw refuse('file_no_table', path, 'no table and no address in the text')
  if (records.length > limits.rows)
    throw refuse('file_too_many_rows', path, 'too many addresses', { limit: limits.rows })
  records.sort((a, b) => a.row - b.row)
  if (mentions.length > 0) notes.push({ code: 'found_in_text', mentions: mentions.length })
  const bytes = (await stat(path)).size
  return {
    format: 'text',
    encoding: encoding.label,
    delimiter: null,
    sheets: [],
    columns: [...columns.values()].map(({ name }) => name),
    rowCount: records.length + rejects.length,
    notes,
    batches: () => inBatches(records, rejects, bytes),
  }
}
