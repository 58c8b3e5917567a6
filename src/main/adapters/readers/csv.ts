import type { ListSense } from '#main/domain/intake/list-sense.ts'
import {
  type CellValue,
  excerpt,
  type ListBatch,
  type ListNote,
  type ListRecord,
  type ReaderReason,
  type RowReject,
} from '#shared/model/list.ts'
import { rearmed } from '../writers/defuse.ts'
import { chosenRow, columnNames, HEADER_SEARCH_ROWS, repeatsHeader, SHOWN_ROWS } from './columns.ts'
import { declaredDelimiter, sniffDelimiter } from './csv-dialect.ts'
import { type CsvRow, csvRows } from './csv-rows.ts'
import { decodeFile, type TextEncoding } from './encoding.ts'
import { type ListLimits, refuse } from './limits.ts'
import type { ListSource } from './source.ts'

/** Text looked at before separator and header are decided. */
const START_LENGTH = 256 * 1024
/** A row this much longer than any real one means that this is no list. */
const LONGEST_ROW = 4 * 1024 * 1024

/** Opens a delimited text: finds separator and header, then reads in batches with flat memory. */
export async function openCsv(
  path: string,
  encoding: TextEncoding,
  sense: ListSense,
  limits: ListLimits,
  chosenHeader?: number,
): Promise<ListSource> {
  const start = await readStart(path, encoding)
  const declared = declaredDelimiter(start.split(/\r\n|\n|\r/, 1)[0] ?? '')
  const delimiter = declared ?? sniffDelimiter(start, path)
  const firstLine = declared ? 2 : 1
  const head = csvRows(textFromLine(start, firstLine), firstLine, start.length < START_LENGTH, {
    delimiter,
    width: null,
  }).rows
  const top = head
    .slice(0, HEADER_SEARCH_ROWS)
    .filter((row): row is CsvRow & { cells: readonly string[] } => 'cells' in row)
  const found = findOrTake(top, sense, chosenHeader)
  const headerRow = found && found.row >= 0 ? top[found.row] : undefined
  if (top.length === 0 && start.split(delimiter).length > limits.columns)
    throw refuse('file_too_deep', path, 'too many columns', { kind: 'columns', limit: limits.columns })
  if (!found || top.length === 0)
    throw refuse('file_no_table', path, 'no header and no profile address among the first rows')
  const header = headerCells(headerRow, top, path, limits)
  const doubtful = chosenHeader === undefined && found.known < header.length / 2
  if (doubtful && ragged(top.slice(found.row + 1), header.length))
    throw refuse('file_no_table', path, 'hardly a known column name, and rows of all lengths')
  const { names, renamed } = columnNames(header)
  const dataLine = headerRow ? headerRow.line + 1 + headerRow.cells.join('').split('\n').length - 1 : firstLine
  const notes: ListNote[] = renamed.map((pair) => ({ code: 'duplicate_header' as const, ...pair }))
  if (encoding.guessed) notes.push({ code: 'encoding_guessed', encoding: encoding.label })
  notes.push(...notesOnHeader(found.row))
  const shape: Shape = {
    sense,
    delimiter,
    names,
    dataLine,
    header: headerRow?.cells ?? [],
    defused: sense.isDefused(names),
  }
  return {
    format: 'csv',
    encoding: encoding.label,
    delimiter,
    sheets: [],
    columns: names,
    rowCount: null,
    notes,
    header: {
      row: headerRow?.line ?? 0,
      rows: top.slice(0, SHOWN_ROWS).map(({ line, cells }) => ({ row: line, cells })),
    },
    batches: () => readBatches(path, encoding, shape, limits),
  }
}

/** The header that is found by itself, or the one a person chose. */
function findOrTake(top: readonly (CsvRow & { cells: readonly string[] })[], sense: ListSense, chosen?: number) {
  if (chosen === undefined) return sense.findHeader(top.map((row) => row.cells))
  return chosenRow(
    top.map((row) => row.line),
    chosen,
  )
}

function notesOnHeader(row: number): ListNote[] {
  if (row < 0) return [{ code: 'no_header', sheet: null }]
  return row > 0 ? [{ code: 'rows_above_header', sheet: null, rows: row }] : []
}

/** Names in the header row; as many empty ones as the widest row has cells where there is none. */
function headerCells(
  row: { readonly cells: readonly string[] } | undefined,
  top: readonly { readonly cells: readonly string[] }[],
  path: string,
  limits: ListLimits,
): readonly string[] {
  const header = row?.cells ?? Array.from({ length: Math.max(...top.map(({ cells }) => cells.length)) }, () => '')
  if (header.length > limits.columns)
    throw refuse('file_too_deep', path, 'too many columns', { kind: 'columns', limit: limits.columns })
  return header
}

/** Prose cut at its commas: most rows have another number of cells than the first. */
function ragged(rows: readonly { readonly cells: readonly string[] }[], width: number): boolean {
  return rows.filter((row) => row.cells.length !== width).length > rows.length / 2
}

interface Shape {
  readonly sense: ListSense
  readonly delimiter: string
  readonly names: readonly string[]
  readonly header: readonly string[]
  /** Line on which the first row below the header begins. */
  readonly dataLine: number
  /** Written by Muster: an apostrophe in front of what a spreadsheet would compute is not part of the cell. */
  readonly defused: boolean
}

async function* readBatches(
  path: string,
  encoding: TextEncoding,
  shape: Shape,
  limits: ListLimits,
): AsyncGenerator<ListBatch> {
  const width = { delimiter: shape.delimiter, width: shape.names.length }
  let rest = ''
  let line = 1
  let rows = 0
  let bytesRead = 0
  const take = (text: string, last: boolean): ListBatch => {
    const skipped = skipToLine(text, line, shape.dataLine)
    line = skipped.line
    const piece =
      line < shape.dataLine
        ? { rows: [], rest: skipped.text, restLine: line }
        : csvRows(skipped.text, line, last, width)
    rest = piece.rest
    line = piece.restLine
    rows += piece.rows.length
    if (rows > limits.rows) throw refuse('file_too_many_rows', path, 'too many rows', { limit: limits.rows })
    if (rest.length > LONGEST_ROW) throw refuse('file_malformed', path, 'a row without an end', { line })
    return { ...sortRows(piece.rows, shape, encoding, limits), bytesRead }
  }
  for await (const chunk of decodeFile(path, encoding)) {
    bytesRead = chunk.bytesRead
    yield take(rest + lineEnds(chunk.text), false)
  }
  if (rest !== '') yield take(rest, true)
}

function sortRows(
  rows: readonly CsvRow[],
  shape: Shape,
  encoding: TextEncoding,
  limits: ListLimits,
): { records: ListRecord[]; rejects: RowReject[] } {
  const records: ListRecord[] = []
  const rejects: RowReject[] = []
  for (const row of rows) {
    if (!('cells' in row)) {
      rejects.push({
        row: row.line,
        sheet: null,
        reason: row.raw.startsWith('#') ? 'comment_line' : row.reason,
        column: null,
        value: excerpt(row.raw),
        cells: row.torn,
        figures: { expected: row.expected, found: row.found },
      })
      continue
    }
    const reason = faultOf(row.cells, shape, encoding, limits)
    if (reason)
      rejects.push({
        row: row.line,
        sheet: null,
        reason,
        column: null,
        value: excerpt(row.cells.join(shape.delimiter)),
        cells: row.cells.map(cellOf),
      })
    else
      records.push({
        row: row.line,
        sheet: null,
        values: row.cells.map(shape.defused ? (cell) => (cell === '' ? null : rearmed(cell)) : cellOf),
      })
  }
  return { records, rejects }
}

function faultOf(
  cells: readonly string[],
  shape: Shape,
  encoding: TextEncoding,
  limits: ListLimits,
): ReaderReason | null {
  for (const cell of cells) {
    if (cell.length > limits.cellLength) return 'cell_too_long'
    if (encoding.broken && cell.includes('\uFFFD')) return 'bad_characters'
  }
  if (cells[0]?.startsWith('#') && cells.every((cell, at) => at === 0 || cell.trim() === '')) return 'comment_line'
  if (shape.sense.isTotalRow(cells)) return 'total_row'
  return shape.header.length > 0 && repeatsHeader(cells, shape.header) ? 'repeated_header' : null
}

/** `="0012"` is how spreadsheets are told to leave a value alone; the formula is not run, the value is taken out of it. */
function cellOf(cell: string): CellValue {
  if (cell === '') return null
  return cell.startsWith('="') && cell.endsWith('"') ? cell.slice(2, -1) : cell
}

/** The beginning of a text, enough to tell a table by. */
export async function readStart(path: string, encoding: TextEncoding): Promise<string> {
  let start = ''
  for await (const chunk of decodeFile(path, encoding)) {
    start += chunk.text
    if (start.length >= START_LENGTH) break
  }
  return lineEnds(start)
}

/** Files with carriage returns alone (old spreadsheets) get line ends that everything else understands. */
function lineEnds(text: string): string {
  return text.includes('\r') && !text.includes('\n') ? text.replaceAll('\r', '\n') : text
}

function textFromLine(text: string, line: number): string {
  return skipToLine(text, 1, line).text
}

/** Drops whole lines until line `target` is reached; `line` tells how far it came. */
function skipToLine(text: string, line: number, target: number): { text: string; line: number } {
  let at = 0
  let now = line
  while (now < target) {
    const end = text.indexOf('\n', at)
    if (end === -1) break
    at = end + 1
    now += 1
  }
  return { text: at === 0 ? text : text.slice(at), line: now }
}
