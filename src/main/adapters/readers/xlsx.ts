import { readFile } from 'node:fs/promises'
import { type Cell, type CellValue as SheetValue, EncryptedFileError, HucreError, readXlsx, type Sheet } from 'hucre'
import type { ListSense } from '#main/domain/intake/header.ts'
import {
  type CellValue,
  cellText,
  excerpt,
  type ListNote,
  type ListRecord,
  type RowReject,
} from '#shared/model/list.ts'
import { chosenRow, columnNames, repeatsHeader, SHOWN_ROWS } from './columns.ts'
import { type ListLimits, refuse } from './limits.ts'
import { inBatches, type ListSource, type ReadChoices, type TableHeader } from './source.ts'
import { checkZip } from './zip-check.ts'

/**
 * Opens a workbook. Every sheet with a recognisable header is read; columns of the same name are one column. Formulas are never
 * run: the value that was saved with them counts. Nothing of hucre is seen outside this file.
 */
export async function openXlsx(
  path: string,
  sense: ListSense,
  limits: ListLimits,
  choices: ReadChoices = {},
): Promise<ListSource> {
  const buffer = await readFile(path)
  const zip = await checkZip(buffer, path, limits)
  if (!zip.names.has('xl/workbook.xml'))
    throw refuse('file_unknown_format', path, 'a zip without a workbook', {
      looksLike: zip.names.has('content.xml') ? 'ODS' : 'ZIP',
    })
  const sheets = await readSheets(buffer, path)
  const notes: ListNote[] = []
  const tables: Table[] = []
  for (const sheet of sheets) {
    if (choices.sheets && !choices.sheets.includes(sheet.name)) continue
    const table = findTable(sheet, sense, notes, choices.header)
    if (table) tables.push(table)
    else if (sheet.rows.length > 0) notes.push({ code: 'sheet_without_table', sheet: sheet.name })
  }
  if (tables.length === 0) throw refuse('file_no_table', path, 'no sheet holds a header or a profile address')
  const columns = sharedColumns(tables)
  if (columns.size > limits.columns)
    throw refuse('file_too_deep', path, 'too many columns', { kind: 'columns', limit: limits.columns })
  const records: ListRecord[] = []
  const rejects: RowReject[] = []
  for (const table of tables) takeRows(table, { columns, sense, limits }, records, rejects)
  if (records.length > limits.rows) throw refuse('file_too_many_rows', path, 'too many rows', { limit: limits.rows })
  return {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: tables.map((table) => table.name),
    columns: [...columns.values()].map((column) => column.name),
    rowCount: records.length + rejects.length,
    notes,
    allSheets: sheets.filter((sheet) => sheet.rows.length > 0).map((sheet) => sheet.name),
    ...(tables[0] ? { header: tables[0].top } : {}),
    batches: () => inBatches(records, rejects, buffer.length),
  }
}

async function readSheets(buffer: Buffer, path: string): Promise<Sheet[]> {
  try {
    return (await readXlsx(buffer)).sheets
  } catch (error) {
    if (error instanceof EncryptedFileError) throw refuse('file_encrypted', path, error.message)
    if (error instanceof HucreError || error instanceof RangeError) throw refuse('file_malformed', path, error.message)
    throw error
  }
}

interface Table {
  readonly name: string
  readonly names: readonly string[]
  /** Cells of the header as they stand; empty where the sheet has none. */
  readonly header: readonly string[]
  /** Index of the first row below the header. */
  readonly from: number
  readonly rows: readonly (readonly CellValue[])[]
  readonly top: TableHeader
}

function findTable(sheet: Sheet, sense: ListSense, notes: ListNote[], chosenHeader?: number): Table | null {
  const rows = plainRows(sheet)
  const filled = rows
    .map((cells, index) => ({ cells, index }))
    .filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''))
  const found =
    chosenHeader === undefined
      ? sense.findHeader(filled.map(({ cells }) => cells))
      : chosenRow(
          filled.map(({ index }) => index + 1),
          chosenHeader,
        )
  if (!found || (found.row >= 0 && found.known === 0)) return null
  const headerAt = found.row < 0 ? -1 : (filled[found.row]?.index ?? -1)
  const width = Math.max(...rows.map((cells) => cells.length))
  const header = headerAt < 0 ? Array.from({ length: width }, () => null) : (rows[headerAt] ?? [])
  const { names, renamed } = columnNames(header)
  if (headerAt < 0) notes.push({ code: 'no_header', sheet: sheet.name })
  else if (found.row > 0) notes.push({ code: 'rows_above_header', sheet: sheet.name, rows: found.row })
  for (const pair of renamed) notes.push({ code: 'duplicate_header', ...pair })
  const merged = fillMerges(sheet, rows, headerAt + 1)
  if (merged > 0) notes.push({ code: 'merged_cells_filled', sheet: sheet.name, cells: merged })
  const top = filled.slice(0, SHOWN_ROWS).map(({ cells, index }) => ({ row: index + 1, cells: cells.map(cellText) }))
  return {
    name: sheet.name,
    names,
    header: headerAt < 0 ? [] : header.map(cellText),
    from: headerAt + 1,
    rows,
    top: { row: headerAt + 1, rows: top },
  }
}

function plainRows(sheet: Sheet): CellValue[][] {
  const rows = sheet.rows.map((cells) => cells.map(plainValue))
  for (const [place, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number)
    const target = rows[row]
    if (target) target[column] = richValue(cell, target[column] ?? null)
  }
  return rows
}

/** Links win over the text shown, and both are kept; error values such as `#N/A` hold nothing. */
function richValue(cell: Cell, plain: CellValue): CellValue {
  if (cell.type === 'error') return null
  const link = cell.hyperlink?.target
  const text = cellText(plain)
  return link && !link.startsWith('#') && link !== text ? { text, link } : plain
}

function plainValue(value: SheetValue): CellValue {
  if (value === null || typeof value === 'boolean') return value
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'number')
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : value
  return value === '' || /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!)$/.test(value) ? null : value
}

/** Sheets know no time zones: the date as shown, with its time only where it has one. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
}

/** A merged cell speaks for all it covers: its value is filled in below and beside it. Returns how many cells were filled. */
function fillMerges(sheet: Sheet, rows: CellValue[][], from: number): number {
  let filled = 0
  for (const merge of sheet.merges ?? []) {
    const value = rows[merge.startRow]?.[merge.startCol] ?? null
    if (merge.startRow < from || value === null) continue
    for (let row = merge.startRow; row <= Math.min(merge.endRow, rows.length - 1); row += 1) {
      const cells = rows[row]
      if (!cells || (row === merge.startRow && merge.endRow === merge.startRow)) continue
      if (row === merge.startRow) continue
      cells[merge.startCol] = value
      filled += 1
    }
  }
  return filled
}

/** The columns of all tables by lower-case name, in the order they first appear. */
function sharedColumns(tables: readonly Table[]): Map<string, { name: string; at: number }> {
  const columns = new Map<string, { name: string; at: number }>()
  for (const table of tables) {
    for (const name of table.names)
      if (!columns.has(name.toLowerCase())) columns.set(name.toLowerCase(), { name, at: columns.size })
  }
  return columns
}

interface Taking {
  readonly columns: ReadonlyMap<string, { at: number }>
  readonly sense: ListSense
  readonly limits: ListLimits
}

function takeRows(table: Table, { columns, sense, limits }: Taking, records: ListRecord[], rejects: RowReject[]): void {
  const places = table.names.map((name) => columns.get(name.toLowerCase())?.at ?? 0)
  for (let index = table.from; index < table.rows.length; index += 1) {
    const cells = table.rows[index] ?? []
    if (cells.every((cell) => cellText(cell) === '')) continue
    const row = index + 1
    const reason = cells.some((cell) => cellText(cell).length > limits.cellLength)
      ? 'cell_too_long'
      : sense.isTotalRow(cells)
        ? 'total_row'
        : table.header.length > 0 && repeatsHeader(cells, table.header)
          ? 'repeated_header'
          : null
    const values: CellValue[] = Array.from({ length: columns.size }, () => null)
    for (const [at, cell] of cells.entries()) {
      const place = places[at]
      if (place !== undefined) values[place] = cell
    }
    if (!reason) records.push({ row, sheet: table.name, values })
    else
      rejects.push({
        row,
        sheet: table.name,
        reason,
        column: null,
        value: excerpt(
          cells
            .map(cellText)
            .filter((text) => text !== '')
            .join(' | '),
        ),
        cells: values,
      })
  }
}
