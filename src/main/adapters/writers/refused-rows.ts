import { type Cell, type CellValue as SheetValue, writeXlsx, type WriteSheet } from 'hucre'
import { type CellValue, cellAddress, cellText } from '#shared/model/list.ts'
import { defused } from './defuse.ts'
import * as styles from './sheet-styles.ts'

/** Refused rows with their cells as the list had them. */
export interface RefusedRows {
  readonly columns: readonly string[]
  /** Names of the two columns behind: row and reason. */
  readonly remarks: readonly [row: string, reason: string]
  /** Places of columns whose link counts and not the text that shows it. */
  readonly linked: ReadonlySet<number>
  /** A column that repeats the name of the sheet, where the list itself has none; null without. */
  readonly sheetColumn: string | null
  readonly rows: readonly {
    readonly row: number
    readonly sheet: string | null
    readonly reason: string
    readonly cells: readonly CellValue[]
  }[]
}

const quoted = (text: string): string =>
  /[",;\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text

/**
 * RFC 4180 with a byte order mark. Cells a spreadsheet program would compute get an apostrophe, which an import takes back:
 * it knows the file by its two last columns.
 */
export function refusedCsv({ columns, remarks, linked, sheetColumn, rows }: RefusedRows): Uint8Array {
  const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`
  const own = sheetColumn === null ? [] : [sheetColumn]
  const lines = rows.map(({ row, sheet, reason, cells }) =>
    line([
      ...columns.map((_, at) => defused(linked.has(at) ? cellAddress(cells[at]) : exactText(cells[at]))),
      ...(sheetColumn === null ? [] : [defused(sheet ?? '')]),
      sheet === null ? String(row) : defused(`${sheet} ${row}`),
      defused(reason),
    ]),
  )
  return Buffer.from(`\uFEFF${line([...columns, ...own, ...remarks])}${lines.join('')}`, 'utf8')
}

/** A text keeps its blanks; everything else is written as it is shown. */
const exactText = (value: CellValue | undefined): string => (typeof value === 'string' ? value : cellText(value))

/** Longest text and longest link a cell of a sheet can hold. */
const MOST_TEXT = 32_767
const MOST_LINK = 2_000

/** A workbook with a sheet for every sheet of the list. Texts stay texts and are never computed. */
export function refusedXlsx(refused: RefusedRows, created: number): Promise<Uint8Array> {
  const sheets = Map.groupBy(refused.rows, ({ sheet }) => sheet ?? 'Rejected')
  return writeXlsx({
    sheets: [...sheets].map(([name, rows]) => sheetOf(name, rows, refused)),
    defaultFont: styles.DEFAULT_FONT,
    properties: { creator: 'Muster', created: new Date(created), modified: new Date(created) },
  })
}

function sheetOf(name: string, rows: RefusedRows['rows'], { columns, remarks }: RefusedRows): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const heads = [...columns, ...remarks]
  heads.forEach((_, at) => cells.set(`0,${at}`, { style: styles.HEAD }))
  const lines = rows.map((row, index) => {
    const values = columns.map((_, at): SheetValue => {
      const value = row.cells[at] ?? null
      if (value !== null && typeof value === 'object' && 'link' in value && value.link.length <= MOST_LINK)
        cells.set(`${index + 1},${at}`, { hyperlink: { target: value.link }, style: styles.link })
      return sheetValue(value)
    })
    return [...values, row.row, row.reason]
  })
  return {
    name,
    columns: heads.map((_, at) => ({ width: at === heads.length - 1 ? 48 : 18 })),
    rows: [heads, ...lines],
    cells,
    freezePane: { rows: 1 },
  }
}

function sheetValue(value: CellValue): SheetValue {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  const text = exactText(value)
  return text === '' ? null : text.slice(0, MOST_TEXT)
}
