import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ExtraColumn } from '#shared/model/account.ts'
import type { ListFilter } from '#shared/model/filter.ts'
import { ask, on } from '../../../../api.ts'
import { RowStore } from './row-store.ts'

const newStore = (): RowStore =>
  new RowStore((filter, offset, limit, columns) =>
    ask('accounts.list', { filter, offset, limit, columns: [...columns] }),
  )

/** The rows of a filter with the columns that are asked for besides, kept fresh while the page is open. */
export function useRows(filter: ListFilter, columns: readonly ExtraColumn[]): RowStore {
  const [store] = useState(newStore)
  useSyncExternalStore(store.subscribe, store.version)
  useEffect(() => store.wantColumns(columns), [store, columns])
  useEffect(() => store.want(filter), [store, filter])
  useEffect(() => on('changed', () => store.refresh()), [store])
  return store
}
