import { RoutingNode } from '#shared/model/routing.ts'
import { TriageWeights } from '#shared/model/triage.ts'
import { DEFAULT_TREE } from '#main/domain/routing/default-tree.ts'
import type { WorkingHours } from '#main/domain/service/hours.ts'
import { DEFAULT_WEIGHTS } from '#main/domain/triage/weights.ts'
import type { Mirror } from '#main/mirror/open.ts'
import {
  holidayRows,
  hoursRows,
  settingOf,
  targetRows,
  teamRows,
  type TargetRecord,
  type TeamRow,
} from '#main/mirror/queries/service-rules.ts'

export const WEIGHTS = 'triage.weights'
export const TREE = 'routing.tree'

/** Weights of the workspace; the built-in ones while it has none, or none that can be read. */
export function weightsOf(db: Mirror): { weights: TriageWeights; own: boolean } {
  const own = TriageWeights.safeParse(settingOf(db, WEIGHTS))
  return own.success ? { weights: own.data, own: true } : { weights: DEFAULT_WEIGHTS, own: false }
}

/** The routing tree of the workspace; the built-in one while it has none. */
export function treeOf(db: Mirror): { tree: RoutingNode; own: boolean } {
  const own = RoutingNode.safeParse(settingOf(db, TREE))
  return own.success ? { tree: own.data, own: true } : { tree: DEFAULT_TREE, own: false }
}

/** Everything the service is held to: teams, targets, and the hours of a market. */
export type ServiceRules = {
  readonly teams: readonly TeamRow[]
  readonly targets: readonly TargetRecord[]
  readonly hoursOf: (marketId: string | null) => WorkingHours | null
}

export function serviceRules(db: Mirror): ServiceRules {
  const hours = new Map(hoursRows(db).map((row) => [row.marketId, row]))
  const days = holidayRows(db)
  const made = new Map<string | null, WorkingHours | null>()
  const hoursOf = (marketId: string | null): WorkingHours | null => {
    const known = made.get(marketId)
    if (known !== undefined) return known
    const row = hours.get(marketId) ?? hours.get(null)
    const holidays = new Set(
      days.filter((one) => one.marketId === null || one.marketId === marketId).map((one) => one.day),
    )
    const found = row ? { timeZone: row.timeZone, week: JSON.parse(row.week) as WorkingHours['week'], holidays } : null
    made.set(marketId, found)
    return found
  }
  return { teams: teamRows(db), targets: targetRows(db), hoursOf }
}
