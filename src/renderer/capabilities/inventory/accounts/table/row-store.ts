import type { AccountRow, ExtraColumn } from '#shared/model/account.ts'
import type { ListFilter } from '#shared/model/filter.ts'

/** Rows asked for at once. */
export const PAGE = 100
/** Rest after another filter before rows out of sight are fetched: the next key may be on its way. */
export const REST_MS = 150

export type RowPage = { total: number; all: number; rows: AccountRow[] }
/** `columns` are wanted besides the row itself. */
export type RowSource = (
  filter: ListFilter,
  offset: number,
  limit: number,
  columns: readonly ExtraColumn[],
) => Promise<RowPage>

type Shown = { filter: ListFilter; total: number; all: number; pages: Map<number, readonly AccountRow[]> }

const same = (a: ListFilter | null, b: ListFilter | null): boolean =>
  a !== null &&
  b !== null &&
  a.text === b.text &&
  a.sort === b.sort &&
  a.descending === b.descending &&
  (a.group ?? null) === (b.group ?? null)

/**
 * The rows of a filtered list that have been fetched, in pages. While another filter is on its way
 * the rows of the one before stay; one request is under way at a time and only the newest wish is
 * sent, so that fast typing never makes a queue.
 */
export class RowStore {
  #source: RowSource
  #shown: Shown | null = null
  #wanted: ListFilter | null = null
  #columns: readonly ExtraColumn[] = []
  #range: { first: number; last: number } = { first: 0, last: 0 }
  #stale = new Set<number>()
  #refused: ListFilter | null = null
  #problem: unknown = null
  #busy = false
  #rest: ReturnType<typeof setTimeout> | null = null
  #version = 0
  #listeners = new Set<() => void>()

  constructor(source: RowSource) {
    this.#source = source
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  version = (): number => this.#version

  get total(): number {
    return this.#shown?.total ?? 0
  }
  get all(): number {
    return this.#shown?.all ?? 0
  }
  /** The filter whose rows are shown; null before the first. */
  get filter(): ListFilter | null {
    return this.#shown?.filter ?? null
  }
  /** The filter that was refused and is not asked again; null while there is none. */
  get refused(): ListFilter | null {
    return this.#refused
  }
  get problem(): unknown {
    return this.#problem
  }
  rowAt = (index: number): AccountRow | undefined => this.#shown?.pages.get(Math.floor(index / PAGE))?.[index % PAGE]

  /** Shows this filter's rows as soon as they are there. */
  want(filter: ListFilter): void {
    if (same(filter, this.#wanted)) return
    this.#wanted = filter
    this.#pump()
  }
  /** Rows come with these columns besides their own; what is shown is read again when they are others. */
  wantColumns(columns: readonly ExtraColumn[]): void {
    if (columns.join() === this.#columns.join()) return
    this.#columns = columns
    this.refresh()
  }
  /** Which rows are looked at. */
  range = (first: number, last: number): void => {
    this.#range = { first, last }
    this.#pump()
  }
  /** Something was committed: what is shown is read again, the rest forgotten. */
  refresh(): void {
    if (this.#shown === null) return
    const first = Math.floor(this.#range.first / PAGE)
    const last = Math.floor(this.#range.last / PAGE)
    for (const page of this.#shown.pages.keys()) if (page < first || page > last) this.#shown.pages.delete(page)
    this.#stale = new Set([...this.#shown.pages.keys(), first])
    this.#refused = null
    this.#pump()
  }
  retry(): void {
    this.#refused = null
    this.#problem = null
    this.#pump()
  }

  #next(): { filter: ListFilter; page: number } | null {
    const wanted = this.#wanted
    if (wanted === null || same(wanted, this.#refused)) return null
    if (!same(this.#shown?.filter ?? null, wanted)) return { filter: wanted, page: 0 }
    const shown = this.#shown
    if (shown === null) return null
    const end = Math.max(0, shown.total - 1)
    const first = Math.floor(Math.min(this.#range.first, end) / PAGE)
    const last = Math.floor(Math.min(Math.max(this.#range.last, 0), end) / PAGE)
    const middle = (first + last) / 2
    const sight = Math.floor(middle)
    if (this.#rest !== null && shown.pages.has(sight) && !this.#stale.has(sight)) return null
    const due: number[] = []
    for (let page = first; page <= last; page++) if (!shown.pages.has(page) || this.#stale.has(page)) due.push(page)
    for (const page of this.#stale) if (page < first || page > last) this.#stale.delete(page)
    due.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    const [page] = due
    return page === undefined ? null : { filter: wanted, page }
  }

  #pump(): void {
    if (this.#busy) return
    const next = this.#next()
    if (next === null) return
    this.#busy = true
    this.#source(next.filter, next.page * PAGE, PAGE, this.#columns)
      .then(
        (answer) => this.#take(next.filter, next.page, answer),
        (problem: unknown) => {
          this.#refused = next.filter
          this.#problem = problem
        },
      )
      .finally(() => {
        this.#busy = false
        this.#tell()
        this.#pump()
      })
  }

  #take(filter: ListFilter, page: number, answer: RowPage): void {
    this.#problem = null
    this.#stale.delete(page)
    if (this.#shown === null || !same(this.#shown.filter, filter)) {
      this.#shown = { filter, total: answer.total, all: answer.all, pages: new Map([[page, answer.rows]]) }
      this.#stale.clear()
      this.#restNow()
      this.#range = { first: 0, last: Math.min(this.#range.last - this.#range.first, answer.total - 1) }
      return
    }
    const { pages } = this.#shown
    pages.set(page, unchanged(pages.get(page), answer.rows))
    this.#shown = { ...this.#shown, total: answer.total, all: answer.all }
  }

  #restNow(): void {
    if (this.#rest !== null) clearTimeout(this.#rest)
    this.#rest = setTimeout(() => {
      this.#rest = null
      this.#pump()
    }, REST_MS)
  }

  #tell(): void {
    this.#version++
    for (const listener of this.#listeners) listener()
  }
}

/** The fetched rows, but the objects known already where nothing differs, so that those are not drawn again. */
function unchanged(before: readonly AccountRow[] | undefined, rows: readonly AccountRow[]): readonly AccountRow[] {
  if (before === undefined) return rows
  return rows.map((row, index) => {
    const old = before[index]
    return old?.id === row.id && JSON.stringify(old) === JSON.stringify(row) ? old : row
  })
}
