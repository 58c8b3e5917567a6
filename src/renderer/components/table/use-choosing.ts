import { useRef } from 'react'
import {
  everythingSelected,
  nothingSelected,
  selectedCount,
  toggledSelection,
  withSelected,
  type Selection,
} from './selection.ts'

type Choosing<Row> = {
  total: number
  rowAt: (index: number) => Row | undefined
  getId: (row: Row) => string
  selection: Selection
  onSelect?: (selection: Selection) => void
  idsInRange?: (first: number, last: number) => Promise<readonly string[]>
  current: number | null
}

/** What selecting means in a table: one row, a range from the last one touched, all, none. */
export function useChoosing<Row>({ total, rowAt, getId, selection, onSelect, idsInRange, current }: Choosing<Row>) {
  const anchor = useRef<number | null>(null)
  const count = selectedCount(selection, total)
  const state: 'none' | 'some' | 'all' = count === 0 ? 'none' : count >= total ? 'all' : 'some'

  const loadedIds = (first: number, last: number): string[] => {
    const ids: string[] = []
    for (let at = first; at <= last; at += 1) {
      const row = rowAt(at)
      if (row !== undefined) ids.push(getId(row))
    }
    return ids
  }

  return {
    count,
    state,
    one: (index: number) => {
      const row = rowAt(index)
      if (row === undefined || onSelect === undefined) return
      anchor.current = index
      onSelect(toggledSelection(selection, getId(row)))
    },
    range: async (index: number) => {
      if (onSelect === undefined) return
      const from = anchor.current ?? current ?? index
      const [first, last] = from < index ? [from, index] : [index, from]
      const loaded = loadedIds(first, last)
      const complete = loaded.length === last - first + 1
      const ids = complete || idsInRange === undefined ? loaded : await idsInRange(first, last)
      onSelect(withSelected(selection, ids, true))
    },
    all: () => onSelect?.(state === 'none' ? everythingSelected : nothingSelected),
    /** False when there was nothing to clear. */
    clear: () => {
      if (onSelect === undefined || count === 0) return false
      onSelect(nothingSelected)
      return true
    },
  }
}
