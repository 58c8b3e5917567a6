import { useCallback, useState } from 'react'
import type { AccountDetail } from '#shared/model/account.ts'
import type { MergeField, MergeList } from '#shared/model/duplicates.ts'
import type { CompareField } from './fields.tsx'

/** What a person has chosen of a merge so far. */
export type Merging = {
  readonly survivor: string
  readonly take: Partial<Record<MergeField, string>>
  readonly leave: ReadonlySet<MergeList>
  stay: (account: string) => void
  choose: (field: MergeField, account: string) => void
  toggle: (list: MergeList) => void
}

export function useMerging(first: string): Merging {
  const [survivor, setSurvivor] = useState(first)
  const [take, setTake] = useState<Partial<Record<MergeField, string>>>({})
  const [leave, setLeave] = useState<ReadonlySet<MergeList>>(new Set())
  return {
    survivor,
    take,
    leave,
    // What was chosen by hand stays chosen; the rest follows the survivor.
    stay: setSurvivor,
    choose: useCallback((field: MergeField, account: string) => setTake((now) => ({ ...now, [field]: account })), []),
    toggle: useCallback(
      (list: MergeList) =>
        setLeave((now) => {
          const next = new Set(now)
          if (!next.delete(list)) next.add(list)
          return next
        }),
      [],
    ),
  }
}

/** Whose value stays: the one chosen, else the survivor's, else the first that is known. The service decides by the same rule. */
export function keptFrom(
  { id, field, value }: CompareField,
  merging: Pick<Merging, 'survivor' | 'take'>,
  accounts: readonly AccountDetail[],
): string {
  const chosen = field === undefined ? undefined : merging.take[field]
  if (chosen !== undefined && accounts.some((account) => account.id === chosen)) return chosen
  if (id === 'handle') return merging.survivor
  const own = accounts.find((account) => account.id === merging.survivor)
  if (own && value(own) !== null) return own.id
  return accounts.find((account) => value(account) !== null)?.id ?? merging.survivor
}
