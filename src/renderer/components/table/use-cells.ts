import { useEffect, useRef, useState } from 'react'
import { type CellEditing, type EditEnd, nextEditable, placeOfRow } from './cells.ts'
import type { Column } from './columns.ts'
import { type Lines, rowFrom } from './lines.ts'

type Cells<Row> = {
  cells: CellEditing<Row> | undefined
  columns: readonly Column<Row>[]
  rowAt: (index: number) => Row | undefined
  getId: (row: Row) => string
  lines: Lines
  current: number | null
  onCurrent: (index: number) => void
  focus: () => void
}

type Edit<Row> = { id: string; row: Row; index: number; column: string }

/** How long the row is followed to which the keyboard went, while the list is read again. */
const FOLLOW_MS = 2000

/** The cell under the keyboard, the cell that is edited, and where the keyboard goes from there. */
export function useCells<Row>({ cells, columns, rowAt, getId, lines, current, onCurrent, focus }: Cells<Row>) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [edit, setEdit] = useState<Edit<Row> | null>(null)
  const last = useRef<string | null>(null)
  const sought = useRef<{ id: string; until: number } | null>(null)
  const at = columns.some(({ id }) => id === chosen) ? chosen : null
  const rowHere = current === null ? undefined : rowAt(current)

  useEffect(() => {
    const { current: wanted } = sought
    if (wanted === null || current === null || performance.now() > wanted.until) return
    const place = placeOfRow(rowAt, getId, wanted.id, current)
    if (place !== null && place !== current) onCurrent(place)
  })

  const can = (row: Row) => (column: string) => cells?.editable(row, column) === true
  const begin = (index: number, column: string | null): boolean => {
    const row = rowAt(index)
    if (row === undefined || cells === undefined) return false
    const known = [column, at, last.current].find((one) => one !== null && columns.some(({ id }) => id === one))
    const wanted = known ?? nextEditable(columns, null, 1, can(row))
    if (!wanted || !cells.editable(row, wanted)) return false
    sought.current = null
    last.current = wanted
    setChosen(wanted)
    setEdit({ id: getId(row), row, index, column: wanted })
    return true
  }
  const goTo = (index: number | null): void => {
    const row = index === null ? undefined : rowAt(index)
    if (index === null) return
    sought.current = row === undefined ? null : { id: getId(row), until: performance.now() + FOLLOW_MS }
    onCurrent(index)
  }
  const end = (how: EditEnd): void => {
    if (edit === null) return
    const here = placeOfRow(rowAt, getId, edit.id, edit.index) ?? edit.index
    setEdit(null)
    if (how === 'away') return
    focus()
    if (how === 'down' || how === 'up') {
      const by = how === 'down' ? 1 : -1
      return goTo(rowFrom(lines, lines.lineOf(here) + by, by) ?? here)
    }
    goTo(here)
    if (how === 'stay') return
    const by = how === 'right' ? 1 : -1
    const beside = nextEditable(columns, edit.column, by, can(edit.row))
    if (beside !== null) return setChosen(beside)
    const next = rowFrom(lines, lines.lineOf(here) + by, by)
    const row = next === null ? undefined : rowAt(next)
    if (row === undefined) return
    setChosen(nextEditable(columns, null, by, can(row)))
    goTo(next)
  }
  return {
    at,
    edit: edit === null ? null : { ...edit, index: placeOfRow(rowAt, getId, edit.id, edit.index) ?? edit.index },
    begin,
    end,
    /** Whether a cell can be edited. */
    can: (index: number, column: string | null): boolean => {
      const row = rowAt(index)
      return row !== undefined && column !== null && can(row)(column)
    },
    /** The keyboard was moved by hand: no row is followed any longer. */
    moved: () => (sought.current = null),
    /** Enter on a chosen cell. False where no cell is chosen, and the row is meant. */
    enter: (index: number) => at !== null && begin(index, at),
    /** Right chooses the first or next cell of the current row, Left goes back to the row. False when there was nothing to do. */
    step: (by: 1 | -1): boolean => {
      if (cells === undefined || rowHere === undefined || (by < 0 && at === null)) return false
      const next = nextEditable(columns, at, by, can(rowHere))
      if (next !== null || by < 0) setChosen(next)
      return next !== null || at !== null
    },
    leave: (): boolean => {
      setChosen(null)
      return at !== null
    },
  }
}
