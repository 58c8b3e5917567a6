import { readFile } from 'node:fs/promises'
import { type Cell, type CellValue as SheetValue, EncryptedFileError, HucreError, readXlsx, type Sheet } from 'hucre'
import type { ListSense } from '#main/domain/intake/list-sense.ts'
import { type CellValue, cellText, type ListNote, type ListRecord, type RowReject } from '#shared/model/list.ts'
import { type Grid, gridOf, sharedColumns, takeRows } from './grid.ts'
import { type ListLimits, refuse } from './limits.ts'
import { inBatches, type ListSource, type ReadChoices } from './source.ts'
import { checkZip } from './zip-check.ts'
import { zipKind } from './zip-contents.ts'

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
  // A damaged directory is told by what looks through it below.
  const kind = await zipKind(path).catch(() => 'workbook')
  if (kind === 'folder') throw refuse('file_packed', path, 'a zip of other files')
  if (kind === 'document') throw refuse('file_unknown_format', path, 'a document without sheets')
  const buffer = await readFile(path)
  await checkZip(buffer, path, limits)
  const sheets = await readSheets(buffer, path)
  const notes: ListNote[] = []
  const tables: Grid[] = []
  const [hidden, bare]: [string[], string[]] = [[], []]
  for (const sheet of sheets) {
    // A hidden sheet is read only when a person names it.
    if (choices.sheets ? !choices.sheets.includes(sheet.name) : isHidden(sheet)) {
      if (!choices.sheets && sheet.rows.length > 0) hidden.push(sheet.name)
      continue
    }
    const table = findTable(sheet, sense, notes, choices.header)
    if (table) tables.push(table)
    else if (sheet.rows.length > 0) bare.push(sheet.name)
  }
  if (hidden.length > 0) notes.push({ code: 'hidden_sheets', sheets: hidden })
  if (bare.length > 0) notes.push({ code: 'sheets_without_table', sheets: bare })
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
    sheets: tables.map((table) => table.sheet ?? ''),
    columns: [...columns.values()].map((column) => column.name),
    rowCount: records.length + rejects.length,
    notes,
    allSheets: sheets.filter((sheet) => sheet.rows.length > 0).map((sheet) => sheet.name),
    ...(tables[0] ? { header: tables[0].top } : {}),
    batches: () => inBatches(records, rejects, buffer.length),
  }
}

/** What somebody hid is a working copy or an old state far more often than part of the list. */
function isHidden(sheet: Sheet): boolean {
  return sheet.hidden === true || sheet.veryHidden === true
}

async function readSheets(buffer: Buffer, path: string): Promise<Sheet[]> {
  try {
    return (await readXlsx(buffer)).sheets
  } catch (error) {
    if (error instanceof EncryptedFileError) throw refuse('file_encrypted', path, error.message)
    if (!(error instanceof HucreError || error instanceof RangeError)) throw error
    const spread = /\(\d+ cells\), over the (\d+) limit/.exec(error.message)
    if (spread) throw refuse('file_too_deep', path, error.message, { kind: 'cells', limit: Number(spread[1]) })
    throw refuse('file_malformed', path, error.message)
  }
}

function findTable(sheet: Sheet, sense: ListSense, notes: ListNote[], chosenHeader?: number): Grid | null {
  const rows = plainRows(sheet)
  const grid = gridOf(rows, { sheet: sheet.name, sense, notes, chosenHeader })
  if (!grid) return null
  const merged = fillMerges(sheet, rows, grid.from)
  if (merged > 0) notes.push({ code: 'merged_cells_filled', sheet: sheet.name, cells: merged })
  const hidden = [...(sheet.rowDefs ?? [])].filter(([at, row]) => row.hidden === true && at >= grid.from).length
  if (hidden > 0) notes.push({ code: 'hidden_rows', sheet: sheet.name, rows: hidden })
  return grid
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
