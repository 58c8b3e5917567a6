import { useEffect, useState } from 'react'
import { ask } from '../../../api.ts'
import { useParameters } from '../../../app/navigation.ts'
import { tellProblem } from '../../../app/problems.ts'
import type { Candidates } from './use-candidates.ts'

/** The keyboard's row in the list; another list has none. A row that has gone leaves the one that took its place. */
function useCurrent(list: Candidates) {
  const [place, setPlace] = useState<{ query: Candidates['query']; index: number | null }>({
    query: list.query,
    index: null,
  })
  const index = place.query === list.query ? place.index : null
  const beyond = index !== null && list.settled && index >= list.total
  const current = beyond ? (list.total > 0 ? list.total - 1 : null) : index
  const { query } = list
  return { current, setCurrent: (next: number | null) => setPlace({ query, index: next }) }
}

/**
 * The row the keyboard is on and the candidate in the panel. The panel is in the link; while it is open it shows the
 * current row, so that the next candidate follows when one is decided and leaves the list.
 */
export function usePlace(list: Candidates) {
  const [parameters, set] = useParameters()
  const id = parameters.get('candidate')
  const { current, setCurrent } = useCurrent(list)
  const row = current === null ? undefined : list.rowAt(current)
  const { query, settled } = list
  const missing = current === null && settled && list.total > 0 ? id : null
  const [found, setFound] = useState<{ query: Candidates['query']; index: number } | null>(null)
  useEffect(() => {
    if (missing === null) return undefined
    let wanted = true
    ask('discovery.ids', query).then(({ ids }) => {
      const index = ids.indexOf(missing)
      if (wanted && index !== -1) setFound({ query, index })
    }, tellProblem)
    return () => {
      wanted = false
    }
  }, [missing, query])
  const [taken, setTaken] = useState(found)
  if (found !== null && found !== taken) {
    setTaken(found)
    setCurrent(found.index)
  }
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
