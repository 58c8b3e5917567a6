import type { TeamFunction } from '#shared/model/words.ts'
import { percentile } from '../center/percentile.ts'

/** Where one past conversation would have gone, and when it really got there. */
export type Tried = {
  readonly id: string
  readonly before: TeamFunction | null
  readonly after: TeamFunction | null
  /** Hours from its beginning until a team of the function `after` really had it; null when none ever did. */
  readonly hours: number | null
}

export type Moved = {
  from: TeamFunction | null
  to: TeamFunction | null
  conversations: number
  /** Of them, those that such a team got in the end, and how much earlier it would have been. */
  arrived: number
  hoursEarlier: number | null
  never: number
  examples: string[]
}

const EXAMPLES = 20

/** What a change of the tree would have moved, the most first. */
export function movedBy(tried: readonly Tried[]): Moved[] {
  const groups = new Map<string, Tried[]>()
  for (const one of tried) {
    if (one.before === one.after) continue
    const key = `${one.before ?? ''} ${one.after ?? ''}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
    .map((group) => {
      const hours = group.flatMap((one) => one.hours ?? [])
      return {
        from: group[0]?.before ?? null,
        to: group[0]?.after ?? null,
        conversations: group.length,
        arrived: hours.length,
        hoursEarlier: percentile(hours, 0.5),
        never: group.length - hours.length,
        examples: group.slice(0, EXAMPLES).map((one) => one.id),
      }
    })
    .toSorted((one, other) => other.conversations - one.conversations)
}
