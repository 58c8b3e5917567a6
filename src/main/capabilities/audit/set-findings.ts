import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import type { WriteContext } from '#main/capabilities/handler.ts'
import type { Row } from '#main/mirror/entities.ts'
import { type FindingState, findingState } from '#main/mirror/queries/finding-life.ts'
import { hasFinding, hasPerson } from '#main/mirror/queries/findings.ts'
import { latestRunId } from '#main/mirror/queries/health.ts'

type Patch = Row<'finding_state'>

/**
 * Writes what people decide about findings: status, assignee, due date, reason. Kept by the finding's identity, so it
 * holds for the next runs too. Whoever accepts a risk is noted as its approver unless somebody else is named.
 * @throws Refusal `not_found` for a finding nobody ever saw or an unknown person, `value_unfit` for an acceptance that
 * would have ended before it begins; nothing is written then
 */
export function setFindings(context: WriteContext, query: Query<'findings.set'>): Answer<'findings.set'> {
  const { db, changes, now } = context
  const { assigneeId, dueOn, reason, expiresOn } = query
  if (typeof assigneeId === 'string' && !hasPerson(db, assigneeId))
    throw new Refusal('not_found', `no person ${assigneeId}`, { id: assigneeId })
  const today = calendarDay(now)
  if (typeof expiresOn === 'string' && expiresOn <= today)
    throw new Refusal('value_unfit', `${expiresOn} has passed`, { value: expiresOn, name: 'expiresOn' })
  const said: Patch = {
    ...(assigneeId === undefined ? {} : { assignee_id: assigneeId }),
    ...(dueOn === undefined ? {} : { due_on: dueOn }),
    ...(reason === undefined ? {} : { reason }),
  }
  // Nobody needs a record that says what holds anyway.
  const isNews = (query.status ?? 'open') !== 'open' || Object.values(said).some((value) => value !== null)
  const run = latestRunId(db)
  for (const id of new Set(query.ids)) {
    const state = findingState(db, run, id)
    if (state) changes.update('finding_state', id, { ...said, ...statusPatch(context, query, state) })
    else if (run === null || !hasFinding(db, run, id)) throw new Refusal('not_found', `no finding ${id}`, { id })
    else if (isNews)
      changes.insert('finding_state', id, { status: 'open', ...said, ...statusPatch(context, query, UNTOUCHED) })
  }
  return { changed: changes.count() }
}

const UNTOUCHED: FindingState = { status: 'open', holds: 'open' }

/**
 * What a new status writes beside itself. A finding that was called fixed and came back can be called fixed again: the
 * moment is what tells the two apart. Only an accepted risk has an approver and a last day.
 */
function statusPatch({ actor, now }: WriteContext, query: Query<'findings.set'>, state: FindingState): Patch {
  const { status = state.holds, approver, expiresOn } = query
  const limits = {
    ...(approver === undefined ? {} : { approver: approver?.trim() || actor }),
    ...(expiresOn === undefined ? {} : { expires_on: expiresOn }),
  }
  if (query.status === undefined) return status === 'accepted' ? limits : {}
  if (status === state.holds && status === state.status) return status === 'accepted' ? limits : {}
  const terms = status === 'accepted' ? { approver: actor, expires_on: null, ...limits } : NO_TERMS
  return { status, status_at: now, ...terms }
}

const NO_TERMS: Patch = { approver: null, expires_on: null }
