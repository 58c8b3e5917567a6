import { useEffect, useState } from 'react'
import { ask } from '../../../api.ts'
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
