import { useEffect, useState } from 'react'
import { type Facet, FacetField } from '#shared/model/filter.ts'
import { ask, on } from '../../../../api.ts'

/** Rest of typing before the facets are counted: the rows come first. */
const REST_MS = 180

/** The facets of a filter, asked one after another once its rows are there; the ones before stay meanwhile. */
export function useFacets(text: string, shown: string | null): ReadonlyMap<string, Facet> {
  const [facets, setFacets] = useState<ReadonlyMap<string, Facet>>(new Map())
  const [commits, setCommits] = useState(0)
  useEffect(() => on('changed', () => setCommits((count) => count + 1)), [])
  const settled = text === shown
  useEffect(() => {
    if (!settled) return undefined
    let over = false
    const count = async (): Promise<void> => {
      const found = new Map<string, Facet>()
      for (const field of FacetField.options) {
        if (over) return
        const answer = await ask('accounts.facets', { text, fields: [field] })
        for (const facet of answer.facets) found.set(facet.field, facet)
      }
      if (!over) setFacets(found)
    }
    // A filter that cannot be read keeps the counts of the one before; the filter line says why.
    const timer = setTimeout(() => void count().catch(() => undefined), REST_MS)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [text, settled, commits])
  return facets
}
