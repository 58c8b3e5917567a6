import { type RefObject, useEffect, useRef } from 'react'
import type { ListFilter } from '#shared/model/filter.ts'
import { ask } from '../../../api.ts'
import type { DataTableHandle } from '../../../components/table/data-table-props.ts'
import { moveTo, useDesk } from './desk.ts'
import { useLatest } from '../../../app/latest.ts'

/** An account this near to the top is shown as the current row after the filter changed; a farther one would pull the list away. */
const NEAR = 20

/**
 * Keeps the keyboard's row on the account that is open when the order changes or a link names it,
 * and takes the list to its top when it shows something else.
 */
export function useFollowAccount(
  shown: ListFilter | null,
  account: string | null,
  table: RefObject<DataTableHandle | null>,
): void {
  const before = useRef<ListFilter | null>(null)
  const open = useLatest(account)
  useEffect(() => {
    if (shown === null) return
    const last = before.current
    before.current = shown
    const narrowed = last !== null && last.text !== shown.text
    if (last !== null) table.current?.scrollToRow(0)
    const id = open.current
    if (id === null) {
      if (last !== null) moveTo(null)
      return
    }
    void ask('accounts.place', { filter: shown, id })
      .then(({ index }) => {
        if (before.current !== shown || open.current !== id) return
        const far = narrowed && index !== null && index > NEAR
        moveTo(far ? null : index)
        if (!far && index !== null) requestAnimationFrame(() => table.current?.scrollToRow(index))
      })
      .catch(() => undefined)
  }, [shown, table, open])

  // An account opened from elsewhere (palette, link) takes the current row along.
  const current = useDesk((desk) => desk.current)
  const known = useRef(account)
  useEffect(() => {
    if (known.current === account) return
    known.current = account
    if (account !== null && current === null && before.current !== null)
      void ask('accounts.place', { filter: before.current, id: account })
        .then(({ index }) => moveTo(index))
        .catch(() => undefined)
  }, [account, current])
}
