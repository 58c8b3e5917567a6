import { useMemo } from 'react'
import type { Answer } from '#shared/contract/index.ts'
import type { PlanRow } from '#shared/model/plan.ts'
import { ask } from '../../../api.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useRows } from '../../../app/rows.ts'
import { useScenario } from '../scenario/use-scenario.ts'
import type { Sort } from '../../../components/table/columns.ts'

type Page = Answer<'plan.rows'>
const rowsOf = (page: Page): readonly PlanRow[] => page.rows
const FIRST: Sort = { id: 'audience', direction: 'desc' }

/** The decisions as the link says: filter and order, read by pages. */
export function usePlanRows() {
  const [parameters, set] = useParameters()
  const { of } = useScenario()
  const filter = parameters.get('filter') ?? ''
  const sort: Sort = useMemo(() => {
    const [id, direction] = (parameters.get('sort') ?? '').split(' ')
    return id ? { id, direction: direction === 'desc' ? 'desc' : 'asc' } : FIRST
  }, [parameters])
  const query = useMemo(
    () => ({ ...of, text: filter, sort: sort.id, descending: sort.direction === 'desc' }),
    [of, filter, sort.id, sort.direction],
  )
  const rows = useRows({
    name: 'plan.rows',
    query,
    read: (offset, limit) => ask('plan.rows', { ...query, offset, limit }),
    rowsOf,
  })
  return {
    ...rows,
    filter,
    sort,
    query,
    setFilter: (text: string) => set({ filter: text }),
    setSort: ({ id, direction }: Sort) =>
      set({ sort: id === FIRST.id && direction === FIRST.direction ? null : `${id} ${direction}` }),
  }
}
export type PlanRows = ReturnType<typeof usePlanRows>
