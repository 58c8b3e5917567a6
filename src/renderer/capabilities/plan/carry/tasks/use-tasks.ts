import { useMemo } from 'react'
import type { Answer, QueryInput } from '#shared/contract/index.ts'
import type { PlanTask } from '#shared/model/carry-out.ts'
import { ask } from '../../../../api.ts'
import { useParameters } from '../../../../app/navigation.ts'
import { useRows } from '../../../../app/rows.ts'
import type { Sort } from '../../../../components/table/columns.ts'

const FIRST: Sort = { id: 'due', direction: 'asc' }
export const STATES = ['open', 'late', 'soon', 'blocked', 'undone', 'done'] as const
type State = (typeof STATES)[number]
/** Ids read at once. */
const MOST = 1000

const rowsOf = (page: Answer<'plan.tasks'>): readonly PlanTask[] => page.tasks

/** The tasks as the link says, read by pages. */
export function useTasks() {
  const [parameters, set] = useParameters()
  const text = parameters.get('filter') ?? ''
  const wave = parameters.get('wave')
  const owner = parameters.get('owner')
  const account = parameters.get('of')
  const state: State | null = STATES.find((one) => one === parameters.get('state')) ?? null
  const sort: Sort = useMemo(() => {
    const [id, direction] = (parameters.get('sort') ?? '').split(' ')
    return id ? { id, direction: direction === 'desc' ? 'desc' : 'asc' } : FIRST
  }, [parameters])
  const query: Omit<QueryInput<'plan.tasks'>, 'offset' | 'limit'> = useMemo(
    () => ({
      ...(text === '' ? {} : { text }),
      ...(wave === null ? {} : { wave }),
      ...(owner === null ? {} : { owner }),
      ...(account === null ? {} : { account }),
      ...(state === null ? {} : { state }),
      sort: sort.id,
      descending: sort.direction === 'desc',
    }),
    [text, wave, owner, account, state, sort.id, sort.direction],
  )
  const rows = useRows({
    name: 'plan.tasks',
    query,
    read: (offset, limit) => ask('plan.tasks', { ...query, offset, limit }),
    rowsOf,
  })
  const ids = async (): Promise<string[]> => {
    const found: string[] = []
    for (let offset = 0; ; offset += MOST) {
      const { tasks } = await ask('plan.tasks', { ...query, offset, limit: MOST })
      found.push(...tasks.map(({ id }) => id))
      if (tasks.length < MOST) return found
    }
  }
  return {
    ...rows,
    ids,
    text,
    wave,
    owner,
    account,
    state,
    sort,
    narrowed: text !== '' || wave !== null || owner !== null || account !== null || state !== null,
    setSort: ({ id, direction }: Sort) =>
      set({ sort: id === FIRST.id && direction === FIRST.direction ? null : `${id} ${direction}` }),
  }
}
export type Tasks = ReturnType<typeof useTasks>
