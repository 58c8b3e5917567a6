import type { Mirror } from '../../open.ts'

export type ConversationState = { teamId: string | null; resolvedAt: number | null; reachedResolverAt: number | null }

/** What a change of a conversation starts from; null for one that is not there. */
export function conversationState(db: Mirror, id: string): ConversationState | null {
  const row = db
    .prepare(
      'SELECT team_id AS teamId, resolved_at AS resolvedAt, reached_resolver_at AS reachedResolverAt FROM conversation WHERE id = ?',
    )
    .get(id)
  return (row as ConversationState | undefined) ?? null
}

/** The function of a team; null where there is no such team. */
export function teamFunction(db: Mirror, id: string): string | null {
  return (db.prepare('SELECT function FROM team WHERE id = ?').pluck().get(id) as string | undefined) ?? null
}
