import { useMemo } from 'react'
import { CarryShown } from '#shared/contract/carry-out.ts'
import type { Answer, QueryInput } from '#shared/contract/index.ts'
import { type CarryAccount, ReadinessCheck } from '#shared/model/carry-out.ts'
import { ask } from '../../../../api.ts'
import { useParameters } from '../../../../app/navigation.ts'
import { useRows } from '../../../../app/rows.ts'
import type { Sort } from '../../../../components/table/columns.ts'

const FIRST: Sort = { id: 'due', direction: 'asc' }
const SORTS = ['name', 'due', 'missing', 'wave', 'audience', 'market', 'owner'] as const
/** Accounts read at once. */
const MOST = 1000

const rowsOf = (page: Answer<'plan.carryAccounts'>): readonly CarryAccount[] => page.accounts

/** Accounts on their way as the link says, read by pages. */
export function useCarryRows() {
  const [parameters, set] = useParameters()
  const text = parameters.get('filter') ?? ''
  const wave = parameters.get('wave')
  const show = CarryShown.options.find((one) => one === parameters.get('show')) ?? 'all'
  const lacks = ReadinessCheck.shape.code.options.find((one) => one === parameters.get('lacks')) ?? null
  const sort: Sort = useMemo(() => {
    const [id, direction] = (parameters.get('sort') ?? '').split(' ')
    return id ? { id, direction: direction === 'desc' ? 'desc' : 'asc' } : FIRST
  }, [parameters])
  const query: Omit<QueryInput<'plan.carryAccounts'>, 'offset' | 'limit'> = useMemo(
    () => ({
      show,
      ...(text === '' ? {} : { text }),
      ...(wave === null ? {} : { wave }),
      ...(lacks === null ? {} : { lacks }),
      sort: SORTS.find((one) => one === sort.id) ?? 'due',
      descending: sort.direction === 'desc',
    }),
    [show, text, wave, lacks, sort.id, sort.direction],
  )
  const rows = useRows({
    name: 'plan.carryAccounts',
    query,
    read: (offset, limit) => ask('plan.carryAccounts', { ...query, offset, limit }),
    rowsOf,
  })
  const ids = async (): Promise<string[]> => {
    const found: string[] = []
    for (let offset = 0; ; offset += MOST) {
      const { accounts } = await ask('plan.carryAccounts', { ...query, offset, limit: MOST })
      found.push(...accounts.map(({ account }) => account))
      if (accounts.length < MOST) return found
    }
  }
  return {
    ...rows,
    ids,
    text,
    wave,
    show,
    lacks,
    sort,
    narrowed: text !== '' || wave !== null || show !== 'all' || lacks !== null,
    setSort: ({ id, direction }: Sort) =>
      set({ sort: id === FIRST.id && direction === FIRST.direction ? null : `${id} ${direction}` }),
  }
}
