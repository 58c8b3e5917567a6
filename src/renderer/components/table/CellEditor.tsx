import type { CellEditing, EditEnd } from './cells.ts'
import type { Column } from './columns.ts'
import styles from './table.module.css'

type CellEditorProps<Row> = {
  edit: { row: Row; column: string }
  end: (how: EditEnd) => void
  cells: CellEditing<Row>
  columns: readonly Column<Row>[]
  selectable: boolean
  /** The line of the row, from 0. */
  line: number
  top: number
  height: number
}

/** The editor over the cell it edits. It is no part of its row, so that rows that are read again take nothing from it. */
export function CellEditor<Row>({ edit, end, cells, columns, selectable, line, top, height }: CellEditorProps<Row>) {
  const place = columns.findIndex(({ id }) => id === edit.column)
  if (place < 0) return null
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className={styles.editRow}
      style={{ minHeight: height, transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className={styles.editCell} style={{ gridColumn: place + (selectable ? 2 : 1), height }}>
        <div className={styles.editor} data-side={place * 2 >= columns.length ? 'end' : 'start'}>
          {cells.editor({ ...edit, end })}
        </div>
      </div>
    </div>
  )
}
