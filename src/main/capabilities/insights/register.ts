import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { networkById } from '#main/domain/networks/index.ts'
import type { ReadContext, WriteContext } from '#main/capabilities/handler.ts'
import { dayStart } from '#shared/model/filter-values.ts'
import { ideaRows } from '#main/mirror/queries/insights/find.ts'
import {
  conversationsAmong,
  insightEvidence,
  insightQuotes,
  insightRows,
  knownInsight,
} from '#main/mirror/queries/insights/register.ts'
import { isTeam } from '#main/mirror/queries/service-rules.ts'
import { quoteOf } from './find.ts'

const dayOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString().slice(0, 10))
const startOf = (day: string | null): number | null => (day === null ? null : dayStart(day))

export const listInsights = (
  { db }: ReadContext,
  { kind, dismissed }: Query<'insights.list'>,
): Answer<'insights.list'> => ({
  insights: insightRows(db, kind, dismissed).map(({ phrases, since, until, ...row }) => ({
    ...row,
    phrases: JSON.parse(phrases) as string[],
    since: dayOf(since),
    until: dayOf(until),
  })),
})

export const quotesOf = ({ db }: ReadContext, { id, limit }: Query<'insights.quotes'>): Answer<'insights.quotes'> => ({
  quotes: insightQuotes(db, id, limit).map(quoteOf),
})

export function listIdeas({ db }: ReadContext, query: Query<'insights.ideas'>): Answer<'insights.ideas'> {
  const { total, rows } = ideaRows(db, query.brand, query.limit, query.offset)
  return {
    total,
    ideas: rows.map(({ network, coCreator, ...row }) => ({
      ...row,
      coCreator: coCreator === 1,
      networkIcon: network === null ? null : (networkById(network)?.icon ?? null),
    })),
  }
}

/**
 * Keeps a theme or an idea as an insight, with the conversations that show it.
 * @throws Refusal `not_found` for a team that is not there
 */
export function confirmInsight(
  { db, changes, actor, now, newId }: WriteContext,
  query: Query<'insights.confirm'>,
): Answer<'insights.confirm'> {
  if (query.teamId !== null && !isTeam(db, query.teamId))
    throw new Refusal('not_found', `no team ${query.teamId}`, { id: query.teamId })
  const id = newId()
  changes.insert('insight', id, {
    kind: query.kind,
    title: query.title,
    summary: query.summary,
    phrases: JSON.stringify(query.phrases),
    brand_id: query.brand,
    contact_id: query.contactId,
    from_co_creator: query.kind === 'idea' ? 1 : 0,
    since: startOf(query.since),
    until: startOf(query.until),
    conversations: query.conversations,
    before: query.before,
    trend: query.trend,
    team_id: query.teamId,
    status: query.dismissed ? 'dismissed' : query.teamId === null ? 'confirmed' : 'routed',
    found_at: now,
    status_at: now,
    confirmed_by: actor,
  })
  for (const conversation of new Set(conversationsAmong(db, query.ids)))
    changes.insert('insight_conversation', newId(), { insight_id: id, conversation_id: conversation })
  return { id }
}

/** @throws Refusal `not_found` for an insight or a team that is not there */
export function updateInsight(
  { db, changes, now }: WriteContext,
  { id, patch }: Query<'insights.update'>,
): Answer<'insights.update'> {
  const known = knownInsight(db, id)
  if (!known) throw new Refusal('not_found', `no insight ${id}`, { id })
  const { teamId, status, title, summary } = patch
  if (typeof teamId === 'string' && !isTeam(db, teamId))
    throw new Refusal('not_found', `no team ${teamId}`, { id: teamId })
  const team = teamId === undefined ? known.team_id : teamId
  const next = status ?? statusWith(known.status, team, teamId !== undefined)
  changes.update('insight', id, {
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(teamId === undefined ? {} : { team_id: teamId }),
    ...(next === known.status ? {} : { status: next, status_at: now }),
  })
  return { changed: changes.count() }
}

/** A team takes one that was only confirmed further, and losing the team takes it back. */
function statusWith(status: string, team: string | null, given: boolean): string {
  if (!given) return status
  if (team !== null && (status === 'confirmed' || status === 'proposed')) return 'routed'
  return team === null && status === 'routed' ? 'confirmed' : status
}

export function removeInsight(
  { db, changes }: WriteContext,
  { id }: Query<'insights.remove'>,
): Answer<'insights.remove'> {
  for (const evidence of insightEvidence(db, id)) changes.remove('insight_conversation', evidence)
  return { removed: changes.remove('insight', id) ? 1 : 0 }
}
