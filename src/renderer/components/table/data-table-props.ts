import type { ReactNode, Ref } from 'react'
import type { CellEditing } from './cells.ts'
import type { Column, Sort } from './columns.ts'
import type { RowGroup } from './lines.ts'
import type { Selection } from './selection.ts'

export type DataTableHandle = {
  focus: () => void
  scrollToRow: (index: number) => void
}

export type DataTableProps<Row> = {
  /** Name of the table for screen readers. */
  label: string
  total: number
  /** The row at a place in the sorted, filtered list; undefined while it is being fetched. */
  rowAt: (index: number) => Row | undefined
  getId: (row: Row) => string
  /** Called with the first and last row wanted (visible, drawn and prefetched). */
  onRange?: (first: number, last: number) => void
  /** Keep the array stable between renders (`useMemo`), rows are drawn again when it changes. */
  columns: readonly Column<Row>[]
  sort?: Sort | null
  onSort?: (sort: Sort) => void
  selection?: Selection
  onSelect?: (selection: Selection) => void
  /** Ids of rows first..last, for ranges over rows not loaded. Without it only loaded rows join a range. */
  idsInRange?: (first: number, last: number) => Promise<readonly string[]>
  /** The keyboard's row, shown in the panel; null when there is none. */
  current?: number | null
  onCurrent?: (index: number) => void
  /** Enter or click on a row. */
  onOpen?: (index: number) => void
  /** Keep stable between renders too. */
  groups?: readonly RowGroup[]
  onToggleGroup?: (id: string) => void
  /** Left and Right close and open a group (null: all of them, with Shift). */
  onFold?: (id: string | null, closed: boolean) => void
  /** Chooses all rows of a group, or none when all were chosen. */
  onSelectGroup?: (id: string) => void
  /** A head was dragged; `width` in px. */
  onResize?: (column: string, width: number) => void
  /**
   * Cells that are edited where they stand: Right chooses one in the current row, Enter or F2 opens it, and so does a
   * double click.
   */
  cells?: CellEditing<Row>
  /** At the usual density; the person's choice makes it smaller or larger. */
  rowHeight?: 32 | 34 | 60
  /** Letter keys J, K, X; off when the person has turned single letters off. */
  letterKeys?: boolean
  /** Names of the checkboxes. Needed, with `onSelect`, when rows can be selected. */
  words?: { selectAll: string; selectRow: (row: Row | undefined, index: number) => string }
  /** Shown instead of rows when there are none. */
  empty?: ReactNode
  /** For focusing the table and scrolling it from outside. */
  handle?: Ref<DataTableHandle>
}
