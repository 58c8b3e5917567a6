import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { problemsOf } from '#main/domain/routing/tree.ts'
import type { WriteContext } from '#main/capabilities/handler.ts'
import { settingOf } from '#main/mirror/queries/service-rules.ts'
import { TREE, WEIGHTS } from './rules.ts'

/** Writes a setting of the workspace, or takes it away so that the built-in one holds again. */
function keep({ db, changes }: WriteContext, id: string, value: unknown): { changed: number } {
  const there = settingOf(db, id) !== null
  if (value === null) changes.remove('setting', id)
  else if (there) changes.update('setting', id, { value: JSON.stringify(value) })
  else changes.insert('setting', id, { value: JSON.stringify(value) })
  return { changed: changes.count() }
}

export const setWeights = (
  context: WriteContext,
  { weights }: Query<'triage.setWeights'>,
): Answer<'triage.setWeights'> => keep(context, WEIGHTS, weights)

/** @throws Refusal `bad_routing` with the first question that cannot be answered */
export function setTree(context: WriteContext, { tree }: Query<'routing.setTree'>): Answer<'routing.setTree'> {
  const [problem] = tree === null ? [] : problemsOf(tree)
  if (problem) throw new Refusal('bad_routing', `${problem.code}: ${problem.fact} ${problem.value}`, { ...problem })
  return keep(context, TREE, tree)
}
