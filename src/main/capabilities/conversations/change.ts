import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { RESOLVING } from '#main/domain/center/reference.ts'
import { conversationState, teamFunction } from '#main/mirror/queries/conversations/change.ts'
import { saidOf } from '#main/mirror/queries/triage/judged.ts'
import { hasPerson } from '#main/mirror/queries/findings.ts'
import type { WriteContext } from '../handler.ts'
import { judgeOne } from '../triage-said.ts'

function stateOf({ db }: WriteContext, id: string): NonNullable<ReturnType<typeof conversationState>> {
  const state = conversationState(db, id)
  if (!state) throw new Refusal('not_found', `no conversation ${id}`, { id })
  return state
}

/**
 * What a person says of conversations: status, who cares for them, and until when they are put off.
 * @throws Refusal `not_found`; nothing is written then
 */
export function changeConversations(
  context: WriteContext,
  query: Query<'conversations.update'>,
): Answer<'conversations.update'> {
  const { db, changes, now } = context
  const { status, assigneeId, snoozedUntil } = query.patch
  if (typeof assigneeId === 'string' && !hasPerson(db, assigneeId))
    throw new Refusal('not_found', `no person ${assigneeId}`, { id: assigneeId })
  let changed = 0
  for (const id of new Set(query.ids)) {
    const state = stateOf(context, id)
    const resolved = status === 'resolved' ? { resolved_at: state.resolvedAt ?? now } : { resolved_at: null }
    const did = changes.update('conversation', id, {
      ...(status === undefined
        ? {}
        : { status, ...resolved, snoozed_until: status === 'snoozed' ? (snoozedUntil ?? null) : null }),
      ...(assigneeId === undefined ? {} : { assignee_id: assigneeId }),
    })
    if (did) changed++
  }
  return { changed }
}

/**
 * Hands conversations to a team. The first team that can resolve what is asked is remembered with its time, and the first
 * team a person chooses as what they say about the team that triage suggests.
 */
export function routeConversations(
  context: WriteContext,
  { ids, teamId }: Query<'conversations.route'>,
): Answer<'conversations.route'> {
  const { db, changes, now, actor, newId } = context
  const job = teamFunction(db, teamId)
  if (job === null) throw new Refusal('not_found', `no team ${teamId}`, { id: teamId })
  const resolves = RESOLVING.some((one) => one === job)
  let changed = 0
  for (const id of new Set(ids)) {
    const state = stateOf(context, id)
    if (state.teamId === teamId) continue
    changes.insert('route_step', newId(), {
      conversation_id: id,
      from_team_id: state.teamId,
      to_team_id: teamId,
      at: now,
      actor,
    })
    changes.update('conversation', id, {
      team_id: teamId,
      ...(resolves && state.reachedResolverAt === null ? { reached_resolver_at: now } : {}),
    })
    if ((saidOf(db, id)?.team ?? null) === null) judgeOne(context, id, { teamId }, false)
    changed++
  }
  return { changed }
}
