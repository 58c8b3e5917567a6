import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ExtraColumn } from '#shared/model/account.ts'
import type { ListFilter } from '#shared/model/filter.ts'
import { ask, on } from '../../../../api.ts'
import { RowStore } from './row-store.ts'

type Asked = { columns: readonly ExtraColumn[] }

function newStore(): { store: RowStore; asked: Asked } {
  const asked: Asked = { columns: [] }
  const store = new RowStore((filter, offset, limit) =>
    ask('accounts.list', { filter, offset, limit, columns: [...asked.columns] }),
  )
  return { store, asked }
}

/** The rows of a filter with the columns that are asked for besides, kept fresh while the page is open. */
export function useRows(filter: ListFilter, columns: readonly ExtraColumn[]): RowStore {
  const [{ store, asked }] = useState(newStore)
  useSyncExternalStore(store.subscribe, store.version)
  useEffect(() => {
    if (asked.columns.join() === columns.join()) return
    asked.columns = columns
    store.refresh()
  }, [store, asked, columns])
  useEffect(() => store.want(filter), [store, filter])
  useEffect(() => on('changed', () => store.refresh()), [store])
  return store
}
