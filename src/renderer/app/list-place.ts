import { useEffect, useState } from 'react'
import { tellProblem } from './problems.ts'

/** What a long list says about itself; another query is another list. */
type LongList<Query> = { readonly query: Query; readonly settled: boolean; readonly total: number }

/** A row of a list that was looked for, and the list it stands in. */
export type FoundRow<Query> = { readonly query: Query; readonly index: number }

/** The keyboard's row in a list; another list has none. A row that has gone leaves the one that took its place, or the last. */
export function useCurrentRow<Query>({ query, settled, total }: LongList<Query>) {
  const [place, setPlace] = useState<{ query: Query; index: number | null }>({ query, index: null })
  const index = place.query === query ? place.index : null
  const beyond = index !== null && settled && index >= total
  const current = beyond ? (total > 0 ? total - 1 : null) : index
  return { current, setCurrent: (next: number | null) => setPlace({ query, index: next }) }
}

/**
 * Looks for the row that a link asks for and makes it the current one. Answers where it was found, to bring it into view.
 * @param missing id of the row; null while none is wanted
 * @param find where the row stands in the list, from 0; null when it is not there. The same function on every drawing.
 */
export function useFoundRow<Query>(
  query: Query,
  missing: string | null,
  find: (query: Query, id: string) => Promise<number | null>,
  setCurrent: (index: number) => void,
): FoundRow<Query> | null {
  const [found, setFound] = useState<FoundRow<Query> | null>(null)
  useEffect(() => {
    if (missing === null) return undefined
    let wanted = true
    find(query, missing).then((index) => {
      if (wanted && index !== null) setFound({ query, index })
    }, tellProblem)
    return () => {
      wanted = false
    }
  }, [missing, query, find])
  const [taken, setTaken] = useState(found)
  if (found !== null && found !== taken) {
    setTaken(found)
    setCurrent(found.index)
  }
  return found
}
