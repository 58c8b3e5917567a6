import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { GroupField, type ListFilter } from '#shared/model/filter.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useLatest } from '../../../app/latest.ts'
import type { Sort } from '../../../components/table/columns.ts'

/** How long typing rests before the address follows it. */
const WRITE_MS = 250

export type Place = {
  readonly filter: ListFilter
  readonly sort: Sort
  readonly group: GroupField | null
  /** The saved view the page shows or began with. */
  readonly view: string | null
  readonly account: string | null
  readonly tab: string
  setText: (text: string) => void
  setSort: (sort: Sort) => void
  setGroup: (group: GroupField | null) => void
  /** Shows what a view keeps, in one step. */
  show: (wanted: Shown) => void
  open: (account: string | null) => void
  setTab: (tab: string) => void
}

/** Filter, order and grouping together, and the view they belong to. */
export type Shown = { text: string; sort: Sort; group: GroupField | null; view: string | null }

function sortOf(text: string | null): Sort {
  if (!text) return { id: 'name', direction: 'asc' }
  return text.startsWith('-') ? { id: text.slice(1), direction: 'desc' } : { id: text, direction: 'asc' }
}

const sortText = ({ id, direction }: Sort): string | null =>
  direction === 'desc' ? `-${id}` : id === 'name' ? null : id

/**
 * Where the page stands: `#/accounts?filter=…&sort=-health&group=brand&view=ID&account=ID&tab=purpose`. The filter is
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
  const grouped = GroupField.safeParse(parameters.get('group'))
  const group = grouped.success ? grouped.data : null
  const filter = useMemo<ListFilter>(
    () => ({ text, sort: sort.id, descending: sort.direction === 'desc', group }),
    [text, sort, group],
  )
  return {
    filter,
    sort,
    group,
    view: parameters.get('view'),
    account: parameters.get('account'),
    tab: parameters.get('tab') ?? 'summary',
    setText,
    setSort: useCallback((next: Sort) => write.current({ sort: sortText(next) }), [write]),
    setGroup: useCallback((next: GroupField | null) => write.current({ group: next }), [write]),
    show: useCallback(
      (wanted: Shown) => {
        written.current = wanted.text
        setText(wanted.text)
        write.current({
          filter: wanted.text,
          sort: sortText(wanted.sort),
          group: wanted.group,
          view: wanted.view,
        })
      },
      [write],
    ),
    open: useCallback(
      (account: string | null) => write.current({ account, ...(account === null ? { tab: null } : {}) }),
      [write],
    ),
    setTab: useCallback((tab: string) => write.current({ tab: tab === 'summary' ? null : tab }), [write]),
  }
}
