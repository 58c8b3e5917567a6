import { useEffect, useState } from 'react'
import type { ListFilter } from '#shared/model/filter.ts'
import { ask } from '../../../../api.ts'
import { tellProblem } from '../../../../app/problems.ts'
import type { Targets } from '../selected.ts'

/** The targets in the order of the table; those that the filter hides come last, in the same order. */
async function ordered(targets: Targets, filter: ListFilter): Promise<string[]> {
  const left = new Set(await targets.ids())
  const found: string[] = []
  for (const asked of [filter, { ...filter, text: '' }]) {
    if (left.size === 0) break
    for (const id of (await ask('accounts.ids', { filter: asked })).ids) if (left.delete(id)) found.push(id)
  }
  return found
}

/** The same once it is known; empty until then. */
export function useOrdered(targets: Targets, filter: ListFilter): readonly string[] {
  const [ids, setIds] = useState<readonly string[]>([])
  useEffect(() => {
    let over = false
    ordered(targets, filter).then((found) => {
      if (!over) setIds(found)
    }, tellProblem)
    return () => {
      over = true
    }
  }, [targets, filter])
  return ids
}
