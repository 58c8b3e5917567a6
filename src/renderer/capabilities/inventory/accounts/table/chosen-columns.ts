import { useCallback, useState } from 'react'
import { useShell } from '../../../../app/state/shell.ts'
import { COLUMN_IDS, type ColumnId, DEFAULT_COLUMNS } from './columns.tsx'

const keyOf = (workspace: string): string => `muster.accounts.columns.${workspace}`
const isColumn = (value: unknown): value is ColumnId => COLUMN_IDS.some((id) => id === value)

function read(workspace: string): readonly ColumnId[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(workspace)) ?? 'null')
    if (Array.isArray(kept) && kept.includes('name')) return kept.filter(isColumn)
  } catch {
    // What is kept cannot be read: the usual columns are shown.
  }
  return DEFAULT_COLUMNS
}

/** Which columns are shown in this workspace, on this computer. */
export function useChosenColumns(): [readonly ColumnId[], (id: ColumnId) => void, () => void] {
  const workspace = useShell(({ state }) => state?.workspace?.id ?? '')
  const [chosen, setChosen] = useState(() => read(workspace))
  const keep = useCallback(
    (next: readonly ColumnId[]) => {
      setChosen(next)
      localStorage.setItem(keyOf(workspace), JSON.stringify(next))
    },
    [workspace],
  )
  const toggle = useCallback(
    (id: ColumnId) => keep(COLUMN_IDS.filter((each) => (each === id ? !chosen.includes(id) : chosen.includes(each)))),
    [chosen, keep],
  )
  return [chosen, toggle, useCallback(() => keep(DEFAULT_COLUMNS), [keep])]
}
