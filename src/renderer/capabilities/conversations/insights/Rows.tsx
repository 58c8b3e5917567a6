import type { ReactNode } from 'react'
import { useShell } from '../../../app/state/shell.ts'
import type { Column } from '../../../components/table/columns.ts'
import { DataTable } from '../../../components/table/DataTable.tsx'

type RowsProps<Row> = {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  idOf: (row: Row) => string
  id: string | null
  onOpen: (id: string) => void
  empty: ReactNode
}

/** A list that is whole at once; the row of the link is current and its panel follows the keyboard. */
export function Rows<Row>({ label, rows, columns, idOf, id, onOpen, empty }: RowsProps<Row>) {
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const at = rows.findIndex((row) => idOf(row) === id)
  const open = (index: number): void => {
    const row = rows[index]
    if (row !== undefined) onOpen(idOf(row))
  }
  return (
    <DataTable
      label={label}
      total={rows.length}
      rowAt={(index) => rows[index]}
      getId={idOf}
      columns={columns}
      current={at >= 0 ? at : null}
      onCurrent={open}
      onOpen={open}
      letterKeys={letterKeys}
      empty={empty}
    />
  )
}
