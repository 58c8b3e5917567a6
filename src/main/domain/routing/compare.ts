import type { TeamFunction } from '#shared/model/words.ts'
import { percentile } from '../center/percentile.ts'

/** Where one past conversation would have gone, and when it really got there. */
export type Tried = {
  readonly id: string
  readonly before: TeamFunction | null
  readonly after: TeamFunction | null
  /** Hours from its beginning until a team of the function `after` really had it; null when none ever did. */
  readonly hours: number | null
  /** Functions that would hear of it in addition, and no longer. */
  readonly told: readonly TeamFunction[]
  readonly untold: readonly TeamFunction[]
}

export type Moved = {
  from: TeamFunction | null
  to: TeamFunction | null
  conversations: number
  /** Of them, those that such a team got in the end, and how much earlier it would have been. */
  arrived: number
  hoursEarlier: number | null
  never: number
  /** The first of them, oldest first. */
  examples: { id: string; hours: number | null }[]
}

const EXAMPLES = 200

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
        examples: group.slice(0, EXAMPLES).map(({ id, hours }) => ({ id, hours })),
      }
    })
    .toSorted((one, other) => other.conversations - one.conversations)
}

export type Informed = { function: TeamFunction; more: number; fewer: number }

/** Who would be in the loop of how many more conversations, and of how many no longer. */
export function informedBy(tried: readonly Tried[]): Informed[] {
  const counts = new Map<TeamFunction, Informed>()
  const of = (job: TeamFunction): Informed => {
    const known = counts.get(job) ?? { function: job, more: 0, fewer: 0 }
    counts.set(job, known)
    return known
  }
  for (const { told, untold } of tried) {
    for (const job of told) of(job).more++
    for (const job of untold) of(job).fewer++
  }
  return [...counts.values()].toSorted((one, other) => other.more + other.fewer - (one.more + one.fewer))
}
