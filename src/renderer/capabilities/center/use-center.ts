import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Answer } from '#shared/contract/index.ts'
import { ask, runJob } from '../../api.ts'
import { tellProblem } from '../../app/problems.ts'
import { useAsk } from '../../app/queries.ts'
import type { Scope } from './scope.ts'

const QUERY = ['center.figures'] as const

/**
 * The figures of a scope as they are last known. What is behind is counted again by a job, and read when that ends; what a
 * person stopped or what failed is tried again with the next change.
 */
export function useCenter({ brand, market }: Scope): UseQueryResult<Answer<'center.figures'>> {
  const client = useQueryClient()
  const asked = useAsk('center.figures', { brand, market, known: true })
  const counting = useRef<string | null>(null)
  /** When the figures were read that counting was last begun for: one that failed is not begun again before they are read anew. */
  const tried = useRef(0)
  const { data, isPlaceholderData, dataUpdatedAt } = asked
  const isBehind = data !== undefined && !isPlaceholderData && data.behind.length > 0
  useEffect(() => {
    const key = `${brand ?? ''}|${market ?? ''}`
    if (!isBehind || counting.current === key || tried.current === dataUpdatedAt) return
    counting.current = key
    tried.current = dataUpdatedAt
    const isOver = (): void => {
      if (counting.current === key) counting.current = null
    }
    runJob('center.refresh', { brand, market }).then(
      () => {
        isOver()
        return client.invalidateQueries({ queryKey: QUERY })
      },
      (error: unknown) => {
        isOver()
        tellProblem(error)
      },
    )
  }, [isBehind, dataUpdatedAt, brand, market, client])
  return asked
}

/** Says once that the person is here, so that the next visit can tell what changed since. */
export function useVisit(): void {
  const client = useQueryClient()
  useEffect(() => {
    ask('center.visit', {}).then(
      () => client.invalidateQueries({ queryKey: QUERY }),
      // A workspace that cannot be written has no memory of visits.
      () => undefined,
    )
  }, [client])
}
