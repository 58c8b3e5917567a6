import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ListFilter } from '#shared/model/filter.ts'
import { ask, on } from '../../../../api.ts'
import { RowStore } from './row-store.ts'

/** The rows of a filter, kept fresh while the page is open. */
export function useRows(filter: ListFilter): RowStore {
  const [store] = useState(
    () => new RowStore((wanted, offset, limit) => ask('accounts.list', { filter: wanted, offset, limit })),
  )
  useSyncExternalStore(store.subscribe, store.version)
  useEffect(() => store.want(filter), [store, filter])
  useEffect(() => on('changed', () => store.refresh()), [store])
  return store
}
