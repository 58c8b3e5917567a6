import { useShell } from '../../app/state/shell.ts'
import { SelectionBar, type SelectionVerb } from '../panel/SelectionBar.tsx'
import { DataTable } from './DataTable.tsx'
import type { DataTableProps } from './data-table-props.ts'
import { nothingSelected, type Selection } from './selection.ts'

/** What a list whose rows are chosen says of them. */
export type SelectionWords<Row> = {
  /** Name of the bar for screen readers. */
  bar: string
  /** "5 selected". */
  count: string
  clear: string
  all: string
  row: (row: Row) => string
  /** A row that is still being fetched, by its number as a person counts. */
  loading: (row: number) => string
}

type SelectableTableProps<Row> = Omit<DataTableProps<Row>, 'letterKeys' | 'words' | 'selection' | 'onSelect'> & {
  selection: Selection
  onSelect: (selection: Selection) => void
  /** How many rows are chosen. */
  selected: number
  verbs: readonly SelectionVerb[]
  words: SelectionWords<Row>
}

/** A table whose rows are chosen, with the bar of what can be done with them, inside a positioned parent. */
export function SelectableTable<Row>({ selected, verbs, words, ...table }: SelectableTableProps<Row>) {
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  return (
    <>
      <DataTable
        {...table}
        letterKeys={letterKeys}
        words={{
          selectAll: words.all,
          selectRow: (row, index) => (row ? words.row(row) : words.loading(index + 1)),
        }}
      />
      {selected > 0 ? (
        <SelectionBar
          label={words.bar}
          count={words.count}
          verbs={verbs}
          onClear={() => table.onSelect(nothingSelected)}
          clearLabel={words.clear}
        />
      ) : null}
    </>
  )
}
