import type { Column, Value } from '#main/domain/reports/table.ts'
import { defused } from './defuse.ts'

type CsvColumn<Row> = Pick<Column<Row>, 'kind'> & { readonly id: string; value(row: Row): Value }
/** As much of a table as a CSV file needs. */
export type CsvTable<Row> = { readonly columns: readonly CsvColumn<Row>[]; readonly rows: readonly Row[] }

function cell<Row>(column: CsvColumn<Row>, value: Value): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return column.kind === 'instant' ? new Date(value).toISOString() : String(value)
  return defused(typeof value === 'string' ? value : value.join('; '))
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

/** The byte order mark and the heads of a table. */
export const csvHead = (columns: readonly { readonly id: string }[]): string =>
  `\uFEFF${line(columns.map((column) => defused(column.id)))}`

/** Rows of a table, as lines. */
export const csvLines = <Row>({ columns, rows }: CsvTable<Row>): string =>
  rows.map((row) => line(columns.map((column) => cell(column, column.value(row))))).join('')

/**
 * A table as RFC 4180 with a byte order mark: commas, quotes doubled, lines ended by CR LF. The heads are stable ids,
 * words of the glossary are codes, moments ISO 8601 in UTC, several texts in one cell are joined by "; ".
 */
export const csvOf = <Row>(table: CsvTable<Row>): Uint8Array =>
  Buffer.from(`${csvHead(table.columns)}${csvLines(table)}`, 'utf8')
