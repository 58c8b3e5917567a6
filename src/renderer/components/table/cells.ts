import type { ReactNode } from 'react'
import type { Column } from './columns.ts'

/** Where the keyboard goes when a cell was edited; `away` leaves the focus to what was pressed. */
export type EditEnd = 'stay' | 'down' | 'up' | 'right' | 'left' | 'away'

/** Cells of a table that are edited where they stand. */
export type CellEditing<Row> = {
  /** Whether a cell can be edited. Keep stable between renders. */
  editable: (row: Row, column: string) => boolean
  /** The editor of a cell; it takes the focus, saves, and calls `end` once. */
  editor: (edit: { row: Row; column: string; end: (how: EditEnd) => void }) => ReactNode
  /** Opening a row moves the columns: a press on a cell that can be edited waits whether it becomes a double click. */
  waits: boolean
}

/** The next column whose cell of a row can be edited, from one (null: from before the first); null at the end. */
export function nextEditable<Row>(
  columns: readonly Column<Row>[],
  from: string | null,
  by: 1 | -1,
  editable: (column: string) => boolean,
): string | null {
  const start = from === null ? (by > 0 ? -1 : columns.length) : columns.findIndex(({ id }) => id === from)
  for (let at = start + by; at >= 0 && at < columns.length; at += by) {
    const column = columns[at]
    if (column !== undefined && editable(column.id)) return column.id
  }
  return null
}

/** How far a row is looked for after it was changed: a new value may move it. */
const REACH = 200

/** Where a row stands now, near where it stood; null when it is not among the rows that are loaded. */
export function placeOfRow<Row>(
  rowAt: (index: number) => Row | undefined,
  getId: (row: Row) => string,
  id: string,
  near: number,
): number | null {
  const is = (index: number): boolean => {
    const row = index < 0 ? undefined : rowAt(index)
    return row !== undefined && getId(row) === id
  }
  for (let off = 0; off <= REACH; off += 1) {
    if (is(near + off)) return near + off
    if (is(near - off)) return near - off
  }
  return null
}
