import { useEffect } from 'react'
import { ask } from '../../../api.ts'
import { useCurrentRow, useFoundRow } from '../../../app/list-place.ts'
import { useParameters } from '../../../app/navigation.ts'
import type { Candidates } from './use-candidates.ts'

/** Where a candidate stands in a list; null when it is not in it. */
async function placeOf(query: Candidates['query'], id: string): Promise<number | null> {
  const { ids } = await ask('discovery.ids', query)
  const index = ids.indexOf(id)
  return index === -1 ? null : index
}

/**
 * The row the keyboard is on and the candidate in the panel. The panel is in the link; while it is open it shows the
 * current row, so that the next candidate follows when one is decided and leaves the list.
 */
export function usePlace(list: Candidates) {
  const [parameters, set] = useParameters()
  const id = parameters.get('candidate')
  const { current, setCurrent } = useCurrentRow(list)
  const row = current === null ? undefined : list.rowAt(current)
  const { query, settled } = list
  const missing = current === null && settled && list.total > 0 ? id : null
  const found = useFoundRow(query, missing, placeOf, setCurrent)
  const followed = settled && id !== null && row !== undefined && row.id !== id ? row.id : null
  useEffect(() => {
    if (followed !== null) set({ candidate: followed })
  }, [followed, set])
  const show = (index: number): void => {
    setCurrent(index)
    const next = list.rowAt(index)
    if (next) set({ candidate: next.id })
  }
  return {
    id,
    current,
    row,
    /** Where a candidate that the link asks for was found, to bring it into the middle. */
    found,
    move: (index: number) => (id === null ? setCurrent(index) : show(index)),
    open: show,
    close: () => set({ candidate: null }),
  }
}
export type Place = ReturnType<typeof usePlace>
