import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { ask } from '../../../api.ts'
import { useAsk } from '../../../app/queries.ts'
import { select, useDesk } from './desk.ts'
import type { ListFilter } from '#shared/model/filter.ts'
import { type Selection, selectedCount } from '../../../components/table/selection.ts'

/** The ids a selection stands for, in no particular order. */
export async function idsOf(selection: Selection, filter: ListFilter): Promise<string[]> {
  if (selection.mode === 'some') return [...selection.ids]
  const { ids } = await ask('accounts.ids', { filter })
  return ids.filter((id) => !selection.ids.has(id))
}

/** What an action is about: the selection, or else the account that is open or under the keyboard. */
export type Targets = {
  readonly count: number
  /** The only one, when it is one that is known by its id. */
  readonly single: string | null
  ids: () => Promise<string[]>
}

export function targetsOf(selection: Selection, total: number, filter: ListFilter, account: string | null): Targets {
  const chosen = selectedCount(selection, total)
  if (chosen > 0) {
    const [only] = selection.mode === 'some' && selection.ids.size === 1 ? selection.ids : []
    return { count: chosen, single: only ?? null, ids: () => idsOf(selection, filter) }
  }
  return {
    count: account === null ? 0 : 1,
    single: account,
    ids: () => Promise.resolve(account === null ? [] : [account]),
  }
}

/** The ids behind the targets; empty until they are known. */
export function useIds(targets: Targets): readonly string[] {
  const [ids, setIds] = useState<readonly string[]>([])
  const { ids: resolve } = targets
  useEffect(() => {
    let over = false
    void resolve().then((found) => {
      if (!over) setIds(found)
    })
    return () => {
      over = true
    }
  }, [resolve])
  return ids
}

/** Rest of typing before the hidden ones are counted. */
const REST_MS = 250
/** Beyond this the count is left out: sending the ids would cost more than it says. */
const MOST_COUNTED = 20_000

/** How many chosen accounts the filter hides; 0 while that is not known. */
export function useHidden(text: string): number {
  const selection = useDesk((desk) => desk.selection)
  const under = useDesk((desk) => desk.selectedUnder)
  const [rested] = useDebouncedValue(text, REST_MS)
  const size = selection.mode === 'some' ? selection.ids.size : 0
  const due = size > 0 && size <= MOST_COUNTED && under !== text && rested === text
  const { data, isPlaceholderData } = useAsk('accounts.among', { text, ids: due ? [...selection.ids] : [] }, due)
  return due && data && !isPlaceholderData ? size - data.shown : 0
}

/**
 * Everything that was chosen by "select all" becomes the accounts it stands for as soon as they are known, so that a
 * filter typed afterwards neither adds to them nor takes from them.
 */
export function useFrozenSelection(shown: ListFilter | null): void {
  const selection = useDesk((desk) => desk.selection)
  useEffect(() => {
    if (selection.mode !== 'allExcept' || shown === null) return undefined
    let over = false
    void idsOf(selection, shown)
      .then((ids) => {
        if (!over && useDesk.getState().selection === selection) select({ mode: 'some', ids: new Set(ids) }, shown.text)
      })
      .catch(() => undefined)
    return () => {
      over = true
    }
  }, [selection, shown])
}
