import { useMemo } from 'react'
import type { Answer } from '#shared/contract/index.ts'
import { type ListChange, ListChangeKind } from '#shared/contract/inventory-lists.ts'
import { ask } from '../../../api.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useRows } from '../../../app/rows.ts'

/** Figures of a comparison, in the order of what asks for attention. */
export const SHOWN = ['disappeared', 'renamed', 'byCase', 'changed', 'appeared', 'unchanged'] as const

type Page = Answer<'lists.compare'>
const rowsOf = (page: Page): readonly ListChange[] => page.changes
const MOST = 1000

/** One account of a comparison; a list names each identity once. */
export const idOf = (change: ListChange): string =>
  `${change.kind} ${change.network} ${change.was ?? ''} ${change.handle}`

/** What differs between two lists as the link says: kind and network, read by pages. */
export function useChanges(first: string, second: string) {
  const [parameters, set] = useParameters()
  const kind = SHOWN.find((one) => one === parameters.get('show')) ?? null
  const network = parameters.get('network')
  const query = useMemo(() => {
    const known = ListChangeKind.safeParse(kind)
    return {
      first,
      second,
      kinds: known.success ? [known.data] : kind === 'byCase' ? (['renamed'] as const).slice() : [],
      ...(kind === 'byCase' ? { byCase: true } : {}),
      ...(network === null ? {} : { network }),
    }
  }, [first, second, kind, network])
  const rows = useRows({
    name: 'lists.compare',
    query,
    read: (offset, limit) => ask('lists.compare', { ...query, offset, limit }),
    rowsOf,
  })
  return {
    ...rows,
    kind,
    network,
    show: (next: string | null) => set({ show: next }),
    narrow: (next: string | null) => set({ network: next }),
    /** Every account shown, in its order. */
    all: async (): Promise<ListChange[]> => {
      const found: ListChange[] = []
      for (;;) {
        const { changes } = await ask('lists.compare', { ...query, offset: found.length, limit: MOST })
        found.push(...changes)
        if (changes.length < MOST) return found
      }
    },
  }
}
