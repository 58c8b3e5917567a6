import type { Column, Table, Value } from '#main/domain/reports/table.ts'

const cell = <Row>(column: Column<Row>, value: Value): Value =>
  column.kind === 'instant' && typeof value === 'number' ? new Date(value).toISOString() : value

/** A table as objects with the stable ids of its columns, always in the same order. */
export function jsonRows<Row>(table: Table<Row>): Record<string, Value>[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column) => [column.id, cell(column, column.value(row))])),
  )
}

/** One JSON document, indented by two spaces and ended by a line break. */
export function jsonOf(document: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8')
}
