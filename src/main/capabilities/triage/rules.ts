import { RoutingNode } from '#shared/model/routing.ts'
import { TriageWeights } from '#shared/model/triage.ts'
import { DEFAULT_TREE } from '#main/domain/routing/default-tree.ts'
import { DEFAULT_WEIGHTS } from '#main/domain/triage/weights.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { settingOf } from '#main/mirror/queries/service-rules.ts'

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
