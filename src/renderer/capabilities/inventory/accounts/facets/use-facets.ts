import { useEffect, useState } from 'react'
import { type Facet, FacetField } from '#shared/model/filter.ts'
import { ask, on } from '../../../../api.ts'

/** Rest of typing before the facets are counted: the rows come first. */
const REST_MS = 180

/** Counts facet after facet, so that rows asked for meanwhile wait for one of them at most. */
async function count(text: string, over: () => boolean): Promise<ReadonlyMap<string, Facet> | null> {
  const found = new Map<string, Facet>()
  for (const field of FacetField.options) {
    if (over()) return null
    const answer = await ask('accounts.facets', { text, fields: [field] })
    for (const facet of answer.facets) found.set(facet.field, facet)
  }
  if (over()) return null
  // Reads the names now, while nobody waits, so that the first letter typed does not.
  await ask('accounts.count', { texts: ['a'] })
  return over() ? null : found
}

/** The facets of a filter, counted once its rows are there; the ones before stay meanwhile. */
export function useFacets(text: string, shown: string | null): ReadonlyMap<string, Facet> {
  const [facets, setFacets] = useState<ReadonlyMap<string, Facet>>(new Map())
  const settled = text === shown
  useEffect(() => {
    if (!settled) return undefined
    let wish = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const begin = (): void => {
      const own = ++wish
      clearTimeout(timer)
      timer = setTimeout(() => {
        count(text, () => own !== wish).then(
          (found) => found && setFacets(found),
          // A filter that cannot be read keeps the counts of the one before; the filter line says why.
          () => undefined,
        )
      }, REST_MS)
    }
    begin()
    const stop = on('changed', begin)
    return () => {
      wish = -1
      clearTimeout(timer)
      stop()
    }
  }, [text, settled])
  return facets
}
