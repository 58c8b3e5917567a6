import type { TeamFunction } from '#shared/model/words.ts'
import { percentile } from '../center/percentile.ts'

/** One call for help and its way through the teams. */
export type HelpCall = {
  readonly startedAt: number
  readonly reachedAt: number | null
  readonly resolved: boolean
  /** Whether any team that had it is known: without that nothing says whether it reached one that can resolve. */
  readonly teamKnown: boolean
  /** Times it changed hands before it reached a team that can resolve it, or at all when it never did. */
  readonly hops: number
  /** Working hours until it reached that team. */
  readonly hours: number | null
  /** The first team that could resolve it, and what it does. */
  readonly resolver: { readonly team: string | null; readonly function: TeamFunction | null } | null
  /** The team that has it, or had it last. */
  readonly stop: string | null
}
export type Fate = 'reached' | 'late' | 'publisher' | 'never' | 'unknown'

/** What became of it: in time, late, settled by the publishers, with nobody who can help, or not known. */
export function fateOf(call: HelpCall, lateHours: number): Fate {
  if (call.reachedAt !== null) return call.reachedAt - call.startedAt > lateHours * 3_600_000 ? 'late' : 'reached'
  if (!call.teamKnown) return 'unknown'
  return call.resolved ? 'publisher' : 'never'
}

export type Gap = {
  /** Calls for help of which a team is known; the parts below add up to them. */
  needed: number
  reached: number
  late: number
  publisher: number
  never: number
  /** Calls for help beside these that no team is known of. */
  unknown: number
  /** Share of calls for help that never reached a team able to resolve, or reached it late: the opening of the horseshoe. */
  share: number | null
  /** Those reached in time, by what the team does, most first. */
  byFunction: { function: TeamFunction | null; team: string | null; count: number }[]
  hopsMedian: number | null
  hopsMost: number | null
  hoursMedian: number | null
  hoursP90: number | null
  /** Where those stand that never arrived, most first. */
  stopped: { team: string | null; count: number }[]
}

/** The service gap: how many calls for help reached a team that can resolve, in how many hops and hours, and where the others stopped. */
export function gapOf(calls: readonly HelpCall[], lateHours: number): Gap {
  const by: Record<Fate, HelpCall[]> = { reached: [], late: [], publisher: [], never: [], unknown: [] }
  for (const call of calls) by[fateOf(call, lateHours)].push(call)
  const needed = calls.length - by.unknown.length
  const arrived = [...by.reached, ...by.late]
  const hops = arrived.map((call) => call.hops)
  const hours = arrived.flatMap((call) => call.hours ?? [])
  const stopped = new Map<string | null, number>()
  for (const { stop } of by.never) stopped.set(stop, (stopped.get(stop) ?? 0) + 1)
  return {
    needed,
    reached: by.reached.length,
    late: by.late.length,
    publisher: by.publisher.length,
    never: by.never.length,
    unknown: by.unknown.length,
    share: needed === 0 ? null : (by.never.length + by.late.length) / needed,
    byFunction: byFunction(by.reached),
    hopsMedian: percentile(hops, 0.5),
    hopsMost: hops.length === 0 ? null : Math.max(...hops),
    hoursMedian: percentile(hours, 0.5),
    hoursP90: percentile(hours, 0.9),
    stopped: [...stopped]
      .map(([team, count]) => ({ team, count }))
      .toSorted((one, other) => other.count - one.count || ((one.team ?? '') < (other.team ?? '') ? -1 : 1)),
  }
}

/** Calls by what the team does that got them; a team is named where it alone had them. */
function byFunction(reached: readonly HelpCall[]): Gap['byFunction'] {
  const groups = new Map<TeamFunction | null, { teams: Set<string | null>; count: number }>()
  for (const { resolver } of reached) {
    const job = resolver?.function ?? null
    const group = groups.get(job) ?? { teams: new Set(), count: 0 }
    group.teams.add(resolver?.team ?? null)
    group.count++
    groups.set(job, group)
  }
  return [...groups]
    .map(([job, { teams, count }]) => {
      const [only] = teams
      return { function: job, team: teams.size === 1 ? (only ?? null) : null, count }
    })
    .toSorted((one, other) => other.count - one.count || ((one.function ?? '') < (other.function ?? '') ? -1 : 1))
}
