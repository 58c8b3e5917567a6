import {
  type Cell,
  type CellStyle,
  type CellValue,
  type ColumnDef,
  rangeRef,
  writeXlsx,
  writeXlsxStream,
  type WriteOptions,
  type WriteSheet,
} from 'hucre'
import type { FreeSheet, SheetCell } from '#main/domain/reports/sheet.ts'
import type { Column, Value } from '#main/domain/reports/table.ts'
import { heightOf } from './row-height.ts'
import * as styles from './sheet-styles.ts'

/** Words a table needs on its way to a sheet. */
export type SheetWords = {
  readonly name: string
  head(id: string): string
  word(code: string): string
  /** Said in the first row of a table without rows. */
  readonly empty: string
  /** Date format of the language, as spreadsheets write it. */
  readonly dateFormat: string
  /** Calendar day of a moment, `YYYY-MM-DD`. */
  day(at: number): string
  /** Left part of the page foot. */
  readonly footer: string
}

export type BookInfo = { readonly title: string; readonly created: number }
/** A sheet as hucre takes it; nothing outside this file looks into it. */
export type Sheet = WriteSheet

/** Longest text a cell can hold, longest link, and how many links a sheet can hold. */
const MOST_TEXT = 32_767
const MOST_LINK = 2_000
const MOST_LINKS = 65_000
/** Texts that would be stored as an error value; as rich text they stay text. */
const ERROR = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/

const fitting = (text: string): string => (text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT - 1)}…`)
const dayValue = (day: string): Date => new Date(`${day}T00:00:00Z`)
const page = {
  paperSize: 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
} as const
const foot = (text: string): { oddFooter: string } => ({ oddFooter: `&L&8${text.replaceAll('&', '&&')}&R&8&P / &N` })

/** As much of a table as a sheet needs; `printed` columns, from the first, go on paper. */
export type SheetTable<Row> = {
  readonly columns: readonly Column<Row, string>[]
  readonly rows: readonly Row[]
  readonly printed: number
  /** Columns whose cells may be changed by whoever gets the file. */
  readonly editable?: ReadonlySet<string>
}

/** A table as a sheet: typed cells, frozen head, filters, links, and a printed part that fits the width of the page. */
export function tableSheet<Row>(table: SheetTable<Row>, words: SheetWords): Sheet {
  const { columns, rows } = table
  const ground = (column: Column<Row, string>, style: CellStyle): CellStyle =>
    table.editable?.has(column.id) ? styles.editable(style) : style
  const cells = new Map<string, Partial<Cell>>()
  let links = 0
  columns.forEach((column, at) => cells.set(`0,${at}`, { style: headOf(column) }))
  const lines = rows.map((row, index) =>
    columns.map((column, at): CellValue => {
      const value = column.value(row)
      const shown = cellOf(column, value, words)
      const special = specialOf(column, value, shown, (style) => ground(column, style))
      const target = column.link?.(row)
      if (target && target.length <= MOST_LINK && links < MOST_LINKS && shown !== null) {
        links++
        cells.set(`${index + 1},${at}`, { ...special, hyperlink: { target }, style: styles.ruled(styles.link) })
      } else if (special) cells.set(`${index + 1},${at}`, special)
      return shown
    }),
  )
  if (lines.length === 0) {
    lines.push([words.empty])
    cells.set('1,0', { style: styles.quiet })
  }
  const last = Math.max(rows.length, 1)
  const widths = columns.map((column, at) => fittingWidth(column, lines, at))
  // What is not printed does not make the pages longer.
  const wrapWidths = columns.map((column, at) =>
    at < table.printed && styleOf(column, words).alignment?.wrapText ? (widths[at] ?? 0) : Number.POSITIVE_INFINITY,
  )
  return {
    name: words.name,
    columns: columns.map((column, at): ColumnDef => ({
      width: widths[at] ?? column.width,
      style: ground(column, styleOf(column, words)),
    })),
    rows: [columns.map((column) => words.head(column.id)), ...lines],
    cells,
    rowDefs: new Map([
      [0, { height: 30 }],
      ...lines.map((line, index) => [index + 1, { height: heightOf(line, wrapWidths) }] as const),
    ]),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: rangeRef(0, 0, last, columns.length - 1) },
    pageSetup: {
      ...page,
      orientation: 'landscape',
      printTitlesRow: '$1:$1',
      printArea: absolute(rangeRef(0, 0, last, table.printed - 1)),
    },
    headerFooter: foot(words.footer),
    view: { showGridLines: true },
    a11y: { summary: words.name, headerRow: 0 },
  }
}

/** The widest a column of names becomes, beside the width it has by itself. */
const WIDEST = 1.75
/** Names a column has room for without breaking a word or taking a third line: all but the longest twentieth. */
const MOST_OFTEN = 0.95

/** A column of names that are longer than usual is wider, so that they stand in two lines and not in six. */
function fittingWidth<Row>({ kind, width }: Column<Row, string>, lines: readonly CellValue[][], at: number): number {
  if (kind !== 'text') return width
  const wanted = lines
    .map((line) => line[at])
    .filter((value) => typeof value === 'string')
    .map((value) => Math.max(value.length / 2, ...value.split(' ').map(({ length }) => length)) + 2)
    .toSorted((one, other) => one - other)
  const most = wanted[Math.floor((wanted.length - 1) * MOST_OFTEN)] ?? 0
  return Math.round(Math.min(width * WIDEST, Math.max(width, most)))
}

/** Rows of a free sheet that stand apart, in points; their text may run over its cell. */
const FREE_HEIGHTS: Readonly<Record<string, number>> = { title: 24, heading: 22, quiet: 14 }

const absolute = (range: string): string => range.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')

function headOf<Row>(column: Column<Row, string>): CellStyle {
  return column.kind === 'integer' || column.kind === 'number' ? styles.HEAD_RIGHT : styles.HEAD
}

function styleOf<Row>({ kind, id }: Column<Row, string>, words: SheetWords): CellStyle {
  if (kind === 'integer') return styles.ruled(styles.integer)
  if (kind === 'number') return styles.ruled(styles.number)
  if (kind === 'day' || kind === 'instant') return styles.ruled(styles.date(words.dateFormat))
  if (kind === 'flag') return styles.ruled(styles.flag)
  return styles.ruled(id === 'url' || id === 'account_id' || id === 'finding_id' ? styles.quiet : styles.wrapped)
}

function cellOf<Row>({ kind }: Column<Row, string>, value: Value, words: SheetWords): CellValue {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return kind === 'instant' ? dayValue(words.day(value)) : value
  if (typeof value !== 'string')
    return value.length === 0
      ? null
      : fitting(kind === 'codes' ? value.map((code) => words.word(code)).join(', ') : value.join('\n'))
  if (kind === 'day') return dayValue(value)
  return kind === 'code' ? words.word(value) : fitting(value)
}

/** What a cell needs beyond the style of its column. */
function specialOf<Row>(
  column: Column<Row, string>,
  value: Value,
  shown: CellValue,
  ground: (style: CellStyle) => CellStyle,
): Partial<Cell> | undefined {
  if (typeof shown === 'string' && ERROR.test(shown))
    return { richText: [{ text: shown }], style: ground(styles.ruled(styles.wrapped)) }
  return column.tone !== undefined && typeof value === 'string'
    ? { style: ground(styles.toned(styles.ruled(styles.text), value)) }
    : undefined
}

/** A sheet that is read from top to bottom. */
export function freeSheet(sheet: FreeSheet, footer: string): Sheet {
  const cells = new Map<string, Partial<Cell>>()
  const merges: { startRow: number; endRow: number; startCol: number; endCol: number }[] = []
  const rows = sheet.rows.map((row, index) =>
    row.map((cell, at): CellValue => {
      const look = styles.LOOKS[cell.look]
      cells.set(`${index},${at}`, { style: cell.tone === undefined ? look : styles.toned(look, cell.tone) })
      if (cell.across !== undefined && cell.across > 1)
        merges.push({ startRow: index, endRow: index, startCol: at, endCol: at + cell.across - 1 })
      return freeValue(cell)
    }),
  )
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows,
    cells,
    rowDefs: new Map(
      sheet.rows.map((row, index) => [
        index,
        { height: FREE_HEIGHTS[row[0]?.look ?? 'text'] ?? heightOf(rows[index] ?? [], widthsOf(row, sheet.widths)) },
      ]),
    ),
    merges,
    // The library counts the row after which a page ends.
    rowBreaks: (sheet.breaks ?? []).map((row) => row - 1),
    // A text may run over its cell on the screen; on paper the columns decide how wide the sheet is.
    pageSetup: {
      ...page,
      orientation: 'portrait',
      printArea: absolute(rangeRef(0, 0, Math.max(0, rows.length - 1), sheet.widths.length - 1)),
    },
    headerFooter: foot(footer),
    view: { showGridLines: false },
    a11y: { summary: sheet.name },
  }
}

/** The width each cell of a row has, columns it goes over included. */
const widthsOf = (row: readonly SheetCell[], widths: readonly number[]): number[] =>
  row.map(({ across = 1 }, at) => widths.slice(at, at + across).reduce((sum, width) => sum + width, 0))

function freeValue({ value, look }: SheetCell): CellValue {
  if (look === 'day' && typeof value === 'string') return dayValue(value)
  return typeof value === 'string' ? fitting(value) : value
}

/** The workbook's bytes. */
export function xlsxOf(sheets: readonly Sheet[], info: BookInfo): Promise<Uint8Array> {
  const created = new Date(info.created)
  return writeXlsx({
    ...quoted(sheets),
    defaultFont: styles.DEFAULT_FONT,
    properties: { title: info.title, creator: 'Muster', created, modified: created },
  })
}

/**
 * Sheets with what they print as names of the workbook: there a sheet whose name has a space stands in quotes, and without
 * them a spreadsheet program refuses the name, prints every column and repeats no head.
 */
function quoted(sheets: readonly Sheet[]): Required<Pick<WriteOptions, 'sheets' | 'namedRanges'>> {
  const named = sheets.map(({ name, pageSetup }) => {
    const place = `'${name.replaceAll("'", "''")}'!`
    const of = (kind: string, range: string | undefined) =>
      range === undefined ? [] : [{ name: `_xlnm.${kind}`, range: `${place}${range}`, scope: name }]
    return [...of('Print_Area', pageSetup?.printArea), ...of('Print_Titles', pageSetup?.printTitlesRow)]
  })
  return {
    sheets: sheets.map(({ pageSetup, ...sheet }) => {
      const { printArea: _area, printTitlesRow: _titles, ...rest } = pageSetup ?? {}
      return { ...sheet, pageSetup: rest }
    }),
    namedRanges: named.flat(),
  }
}

/**
 * A large table as a workbook, row by row: memory does not grow with its rows, and whoever gives them can stop between two.
 * Cells are typed and styled by their columns; there are no links and no filter.
 */
export async function streamedSheet<Row>(
  columns: readonly Column<Row, string>[],
  rows: Iterable<readonly Row[]>,
  words: SheetWords,
): Promise<Uint8Array> {
  function* lines(): Generator<CellValue[]> {
    for (const some of rows)
      for (const row of some) yield columns.map((column) => cellOf(column, column.value(row), words))
  }
  const parts: Uint8Array[] = []
  const stream = writeXlsxStream(lines(), {
    name: words.name,
    columns: columns.map((column) => ({
      header: words.head(column.id),
      width: column.width,
      style: styleOf(column, words),
    })),
    freezePane: { rows: 1, columns: 1 },
  })
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}
