import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { WriteContext } from '#main/capabilities/handler.ts'
import { findingState, hasFinding, hasPerson } from '#main/mirror/queries/findings.ts'
import { latestRunId } from '#main/mirror/queries/health.ts'

/**
 * Writes what people decide about findings: status, assignee, due date, reason. Kept by the finding's identity, so it
 * holds for the next runs too. Whoever accepts a risk is noted as its approver.
 * @throws Refusal `not_found` for a finding nobody ever saw or an unknown person; nothing is written then
 */
export function setFindings(context: WriteContext, query: Query<'findings.set'>): Answer<'findings.set'> {
  const { db, changes, actor } = context
  const { status, assigneeId, dueOn, reason } = query
  if (typeof assigneeId === 'string' && !hasPerson(db, assigneeId))
    throw new Refusal('not_found', `no person ${assigneeId}`, { id: assigneeId })
  const said = {
    ...(assigneeId === undefined ? {} : { assignee_id: assigneeId }),
    ...(dueOn === undefined ? {} : { due_on: dueOn }),
    ...(reason === undefined ? {} : { reason }),
  }
  const patch = status === undefined ? said : { ...said, status, approver: status === 'accepted' ? actor : null }
  // Nobody needs a record that says what holds anyway.
  const isNews = (status ?? 'open') !== 'open' || Object.values(said).some((value) => value !== null)
  const run = latestRunId(db)
  for (const id of new Set(query.ids)) {
    const state = findingState(db, id)
    if (state) changes.update('finding_state', id, patch)
    else if (run === null || !hasFinding(db, run, id)) throw new Refusal('not_found', `no finding ${id}`, { id })
    else if (isNews) changes.insert('finding_state', id, { status: 'open', ...patch })
  }
  return { changed: changes.count() }
}
