import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ListFilter } from '#shared/model/filter.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useLatest } from './latest.ts'
import type { Sort } from '../../../components/table/columns.ts'

/** How long typing rests before the address follows it. */
const WRITE_MS = 250

export type Place = {
  readonly filter: ListFilter
  readonly sort: Sort
  readonly account: string | null
  readonly tab: string
  setText: (text: string) => void
  setSort: (sort: Sort) => void
  open: (account: string | null) => void
  setTab: (tab: string) => void
}

function sortOf(text: string | null): Sort {
  if (!text) return { id: 'name', direction: 'asc' }
  return text.startsWith('-') ? { id: text.slice(1), direction: 'desc' } : { id: text, direction: 'asc' }
}

const sortText = ({ id, direction }: Sort): string | null =>
  direction === 'desc' ? `-${id}` : id === 'name' ? null : id

/**
 * Where the page stands: `#/accounts?filter=…&sort=-health&account=ID&tab=purpose`. The filter is
 * held here while it is typed, and reaches the address when typing rests.
 */
export function usePlace(): Place {
  const [parameters, set] = useParameters()
  const linked = parameters.get('filter') ?? ''
  const [text, setText] = useState(linked)
  const written = useRef(linked)
  const write = useLatest(set)
  useEffect(() => {
    if (linked === written.current) return
    written.current = linked
    setText(linked)
  }, [linked])
  useEffect(() => {
    if (text === written.current) return undefined
    const timer = setTimeout(() => {
      written.current = text
      write.current({ filter: text })
    }, WRITE_MS)
    return () => clearTimeout(timer)
  }, [text, write])

  const sorted = parameters.get('sort')
  const sort = useMemo(() => sortOf(sorted), [sorted])
  const filter = useMemo<ListFilter>(
    () => ({ text, sort: sort.id, descending: sort.direction === 'desc' }),
    [text, sort],
  )
  return {
    filter,
    sort,
    account: parameters.get('account'),
    tab: parameters.get('tab') ?? 'summary',
    setText,
    setSort: useCallback((next: Sort) => write.current({ sort: sortText(next) }), [write]),
    open: useCallback(
      (account: string | null) => write.current({ account, ...(account === null ? { tab: null } : {}) }),
      [write],
    ),
    setTab: useCallback((tab: string) => write.current({ tab: tab === 'summary' ? null : tab }), [write]),
  }
}
