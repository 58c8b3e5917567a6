import { useEffect } from 'react'
import { useCurrentRow } from '../../../app/list-place.ts'
import { useParameters } from '../../../app/navigation.ts'
import type { Conversations } from './use-conversations.ts'

/** Rows in which the conversation of a link is looked for. */
const NEAR = 200

/**
 * The row the keyboard is on and the conversation that is read. It is in the link; without one the first of the list is
 * read, and when one leaves the list the one that took its place.
 */
export function usePlace(list: Conversations) {
  const [parameters, set] = useParameters()
  const id = parameters.get('conversation')
  const { current, setCurrent } = useCurrentRow(list)
  const row = current === null ? undefined : list.rowAt(current)
  const { settled, total } = list

  const wanted = current === null && settled && total > 0 ? placeOf(list, id) : null
  if (wanted !== null) setCurrent(wanted)
  const followed = settled && row !== undefined && row.id !== id ? row.id : null
  useEffect(() => {
    if (followed !== null) set({ conversation: followed })
  }, [followed, set])
  return {
    current,
    row,
    /** The conversation that is read; null while nothing is. */
    id: id ?? row?.id ?? null,
    move(index: number): void {
      setCurrent(index)
      const next = list.rowAt(index)
      if (next) set({ conversation: next.id })
    },
  }
}
export type Place = ReturnType<typeof usePlace>

/** Where the conversation of the link stands among the first rows; the first row where the link asks for none. */
function placeOf(list: Conversations, id: string | null): number | null {
  if (id === null) return list.rowAt(0) === undefined ? null : 0
  for (let index = 0; index < Math.min(NEAR, list.total); index++) if (list.rowAt(index)?.id === id) return index
  return null
}
