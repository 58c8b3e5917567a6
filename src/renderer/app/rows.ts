import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'

/** Rows fetched together. */
const PAGE = 200
/** Pages asked for at once at most: more than any screen and what is fetched ahead need. */
const MOST_PAGES = 12

/** Rows `from` up to, not including, `to`. */
export type Span = { readonly from: number; readonly to: number }

type LongList<Answer extends { total: number }, Row> = {
  /** What the list is: another key is another list. */
  name: string
  query: unknown
  read: (offset: number, limit: number) => Promise<Answer>
  rowsOf: (answer: Answer) => readonly Row[]
  /** Rows that can be seen at all, in order; without it every row can (rows of closed groups cannot). */
  open?: readonly Span[]
}

type Pages<Answer, Row> = { head: Answer; rows: ReadonlyMap<number, readonly Row[]> }

/** The pages that hold rows `first` to `last`, those nobody can see left out. */
export function pagesBetween(first: number, last: number, open: readonly Span[] | undefined): number[] {
  const pages = new Set<number>()
  for (const { from, to } of open ?? [{ from: first, to: last + 1 }]) {
    const start = Math.max(from, first)
    const end = Math.min(to - 1, last)
    for (let page = Math.floor(start / PAGE); page <= Math.floor(end / PAGE) && start <= end; page++) pages.add(page)
  }
  return [...pages].slice(0, MOST_PAGES)
}

/**
 * A list of any length, read by pages around what is on screen. While another list (a new filter) is
 * on its way, and when it cannot be read, the rows shown before stay.
 */
export function useRows<Answer extends { total: number }, Row>({
  name,
  query,
  read,
  rowsOf,
  open,
}: LongList<Answer, Row>) {
  const [range, setRange] = useState({ first: 0, last: 0 })
  const pages = useMemo(() => [...new Set([0, ...pagesBetween(range.first, range.last, open)])], [range, open])
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: [name, 'rows', query, page] as const,
      queryFn: () => read(page * PAGE, PAGE),
      placeholderData: undefined,
    })),
  })
  const shown = useRef<Pages<Answer, Row> | null>(null)
  const [head] = answers
  if (head?.data !== undefined) {
    const rows = new Map<number, readonly Row[]>()
    for (const [at, page] of pages.entries()) {
      const data = answers[at]?.data
      if (data !== undefined) rows.set(page, rowsOf(data))
    }
    shown.current = { head: head.data, rows }
  }
  const { current } = shown
  const onRange = useCallback((first: number, last: number) => {
    setRange((known) => (known.first === first && known.last === last ? known : { first, last }))
  }, [])
  return {
    /** The answer that holds the first page; undefined before the first one. */
    head: current?.head,
    total: current?.head.total ?? 0,
    error: head?.error ?? null,
    /** Where this list is on screen, and not the one before. */
    settled: head?.data !== undefined,
    rowAt: (index: number): Row | undefined => current?.rows.get(Math.floor(index / PAGE))?.[index % PAGE],
    onRange,
  }
}
