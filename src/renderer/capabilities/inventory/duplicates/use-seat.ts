import { useCallback, useState } from 'react'
import type { DuplicateClass, DuplicateGroup } from '#shared/model/duplicates.ts'

type Seat = { readonly of: DuplicateClass; readonly key: string; readonly index: number }

/**
 * Which group of the list a person is at. The place follows the group, not its number: a search that ends meanwhile must not
 * put another group under a key that is about to be pressed. Where the group is gone, the next one moves up.
 * @param wanted an account whose group is the first to be shown
 */
export function useSeat(
  groups: readonly DuplicateGroup[],
  of: DuplicateClass,
  wanted: string | null,
): { current: number | null; group: DuplicateGroup | null; sit: (index: number) => void } {
  const [seat, setSeat] = useState<Seat | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const sit = useCallback(
    (index: number) => {
      const group = groups[index]
      if (group) setSeat({ of, key: group.key, index })
    },
    [groups, of],
  )
  const mine = seat?.of === of ? seat : null
  const asked = wanted === null || wanted === shown ? -1 : groups.findIndex(({ accounts }) => accounts.includes(wanted))
  const kept = mine ? groups.findIndex(({ key }) => key === mine.key) : -1
  const index = asked >= 0 ? asked : kept >= 0 ? kept : Math.min(mine?.index ?? 0, groups.length - 1)
  const group = groups[index] ?? null
  if (asked >= 0) setShown(wanted)
  if (group && (mine?.key !== group.key || mine.index !== index)) setSeat({ of, key: group.key, index })
  return { current: group ? index : null, group, sit }
}
