import { useMemo } from 'react'
import type { Answer } from '#shared/contract/index.ts'
import { type RunChange, RunCauseKind, RunChangeKind } from '#shared/model/run-comparison.ts'
import { ask } from '../../../api.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useRows } from '../../../app/rows.ts'

const changesOf = (answer: Answer<'audit.compare'>): readonly RunChange[] => answer.changes

/** The comparison of two runs, narrowed as the link says. */
export function useComparison(from: string, to: string) {
  const [parameters, set] = useParameters()
  const kind = RunChangeKind.safeParse(parameters.get('kind')).data
  const cause = RunCauseKind.safeParse(parameters.get('cause')).data
  const query = useMemo(
    () => ({ from, to, ...(kind === undefined ? {} : { kind }), ...(cause === undefined ? {} : { cause }) }),
    [from, to, kind, cause],
  )
  const rows = useRows({
    name: 'audit.compare',
    query,
    read: (offset, limit) => ask('audit.compare', { ...query, offset, limit }),
    rowsOf: changesOf,
  })
  return {
    ...rows,
    kind,
    cause,
    setKind: (next: RunChangeKind | undefined) => set({ kind: next ?? null }),
    setCause: (next: RunCauseKind | undefined) => set({ cause: next ?? null }),
    clear: () => set({ kind: null, cause: null }),
  }
}
export type Comparing = ReturnType<typeof useComparison>
