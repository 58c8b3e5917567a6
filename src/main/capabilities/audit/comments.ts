import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { WriteContext } from '#main/capabilities/handler.ts'
import { findingState } from '#main/mirror/queries/finding-life.ts'
import { hasFinding } from '#main/mirror/queries/findings.ts'
import { latestRunId } from '#main/mirror/queries/health.ts'

/**
 * Writes one comment under each finding, in the name of the person at the keyboard.
 * @throws Refusal `not_found` for a finding nobody ever saw; nothing is written then
 */
export function commentFindings(context: WriteContext, query: Query<'findings.comment'>): Answer<'findings.comment'> {
  const { db, changes, actor, now } = context
  const run = latestRunId(db)
  for (const identity of new Set(query.ids)) {
    const known = run !== null && (hasFinding(db, run, identity) || findingState(db, run, identity) !== null)
    if (!known) throw new Refusal('not_found', `no finding ${identity}`, { id: identity })
    changes.insert('finding_comment', context.newId(), { identity, at: now, author: actor, text: query.text })
  }
  return { changed: changes.count() }
}

/**
 * Takes a comment away.
 * @throws Refusal `not_found`
 */
export function removeComment(
  { changes }: WriteContext,
  { id }: Query<'findings.removeComment'>,
): Answer<'findings.removeComment'> {
  if (!changes.remove('finding_comment', id)) throw new Refusal('not_found', `no comment ${id}`, { id })
  return { changed: changes.count() }
}
