import { useMemo } from 'react'
import type { AccountRow } from '#shared/model/account.ts'
import type { CellEditing } from '../../../../components/table/cells.ts'
import type { Column } from '../../../../components/table/columns.ts'
import { AccountCell } from './AccountCell.tsx'
import { isEditable } from './cell-fields.ts'

/** Cells of the accounts table that are edited where they stand. `beside`: a panel is open beside the table already. */
export function useCellEditing(columns: readonly Column<AccountRow>[], beside: boolean): CellEditing<AccountRow> {
  return useMemo(
    () => ({
      editable: isEditable,
      waits: !beside,
      editor: ({ row, column, end }) => {
        const known = columns.find(({ id }) => id === column)
        return <AccountCell row={row} column={column} name={known?.headerTitle ?? known?.header ?? ''} end={end} />
      },
    }),
    [columns, beside],
  )
}
