import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'

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
    if (start > end) continue
    const lastPage = Math.floor(end / PAGE)
    for (let page = Math.floor(start / PAGE); page <= lastPage; page++) pages.add(page)
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
    combine: together<Answer>,
  })
  const fresh = useMemo((): Pages<Answer, Row> | null => {
    const [head] = answers.data
    if (head === undefined) return null
    const rows = new Map<number, readonly Row[]>()
    for (const [at, page] of pages.entries()) {
      const data = answers.data[at]
      if (data !== undefined) rows.set(page, rowsOf(data))
    }
    return { head, rows }
  }, [answers.data, pages, rowsOf])
  const [kept, setKept] = useState<Pages<Answer, Row> | null>(null)
  if (fresh !== null && fresh !== kept) setKept(fresh)
  const shown = fresh ?? kept
  // Whole pages: the view around the list is drawn again only when another page is needed, not with every row that scrolls by.
  const onRange = useCallback((firstRow: number, lastRow: number) => {
    const first = firstRow - (firstRow % PAGE)
    const last = lastRow - (lastRow % PAGE) + PAGE - 1
    setRange((known) => (known.first === first && known.last === last ? known : { first, last }))
  }, [])
  return {
    /** The answer that holds the first page; undefined before the first one. */
    head: shown?.head,
    total: shown?.head.total ?? 0,
    error: answers.error,
    /** Asks again for what could not be read. */
    retry: answers.retry,
    /** Where this list is on screen, and not the one before. */
    settled: fresh !== null,
    rowAt: (index: number): Row | undefined => shown?.rows.get(Math.floor(index / PAGE))?.[index % PAGE],
    onRange,
  }
}

/** Answers of all pages, in their order, and why the first one failed. */
function together<Answer>(results: readonly UseQueryResult<Answer>[]): {
  data: (Answer | undefined)[]
  error: Error | null
  retry: () => Promise<unknown>
} {
  return {
    data: results.map((result) => result.data),
    error: results[0]?.error ?? null,
    retry: () => Promise.all(results.filter(({ isError }) => isError).map(({ refetch }) => refetch())),
  }
}
