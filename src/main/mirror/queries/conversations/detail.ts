import type { Mirror } from '../../open.ts'
import { FELT } from '../outcomes/standing.ts'

export type MessageLine = {
  id: number
  ours: number
  private: number
  at: number
  author: string | null
  team: string | null
  text: string
  deletedAt: number | null
  erasedAt: number | null
}
export type StopLine = { team: string | null; function: string | null; at: number; actor: string | null; own: number }

/** The account, the people and the moments of a conversation beside its line in a list. */
export function conversationExtra(db: Mirror, id: string) {
  return db
    .prepare(
      `SELECT b.name AS accountBrand, m.name AS accountMarket, t.name AS accountTeam, t.function AS accountFunction, a.url AS accountUrl,
         c.team_id AS teamId, c.assignee_id AS assigneeId, c.resolved_at AS resolvedAt, c.reached_resolver_at AS reachedResolverAt,
         c.asked_at AS askedAt, a.team_id AS accountTeamId, a.market_id AS marketId
       FROM conversation c LEFT JOIN account a ON a.id = c.account_id LEFT JOIN brand b ON b.id = a.brand_id
       LEFT JOIN market m ON m.id = a.market_id LEFT JOIN team t ON t.id = a.team_id WHERE c.id = ?`,
    )
    .get(id) as {
    accountBrand: string | null
    accountMarket: string | null
    accountTeam: string | null
    accountFunction: string | null
    accountUrl: string | null
    teamId: string | null
    assigneeId: string | null
    resolvedAt: number | null
    reachedResolverAt: number | null
    askedAt: number | null
    accountTeamId: string | null
    marketId: string | null
  }
}

/** The newest messages of a thread, oldest of them first, and how many there are. */
export function threadOf(db: Mirror, id: string, limit: number): { total: number; messages: MessageLine[] } {
  const total = db.prepare('SELECT count(*) FROM message WHERE conversation_id = ?').pluck().get(id) as number
  const messages = db
    .prepare(
      `SELECT * FROM (SELECT m.rid AS id, m.direction = 'out' AS ours, m.visibility = 'private' AS private, m.at, m.author, t.name AS team, m.text,
         m.deleted_upstream_at AS deletedAt, m.erased_at AS erasedAt
       FROM message m LEFT JOIN team t ON t.id = m.team_id WHERE m.conversation_id = ? ORDER BY m.at DESC, m.rid DESC LIMIT ?) ORDER BY at, id`,
    )
    .all(id, limit) as MessageLine[]
  return { total, messages }
}

export function attachmentsIn(db: Mirror, id: string): { message: number; kind: string; reference: string }[] {
  return db
    .prepare(
      'SELECT x.message_rid AS message, x.kind, x.reference FROM attachment x JOIN message m ON m.rid = x.message_rid WHERE m.conversation_id = ?',
    )
    .all(id) as { message: number; kind: string; reference: string }[]
}

/** Where the conversation went: steps that were mirrored and steps that people decided here, by time. */
export function stopsOf(db: Mirror, id: string): StopLine[] {
  return db
    .prepare(
      `SELECT t.name AS team, t.function, s.at, s.actor, s.own FROM (
         SELECT to_team_id, at, actor, 0 AS own, seq AS place FROM handoff WHERE conversation_id = ?
         UNION ALL SELECT to_team_id, at, actor, 1, 1000000 FROM route_step WHERE conversation_id = ?) s
       LEFT JOIN team t ON t.id = s.to_team_id ORDER BY s.at, s.place`,
    )
    .all(id, id) as StopLine[]
}

export function contactOf(db: Mirror, contact: string, but: string) {
  const all = <T>(sql: string, ...values: string[]): T[] => db.prepare(sql).all(...values) as T[]
  const about = db.prepare('SELECT name, crm_id AS crmId FROM contact WHERE id = ?').get(contact) as {
    name: string | null
    crmId: string | null
  }
  const figures = db
    .prepare(
      'SELECT count(*) AS conversations, count(first_answer_at) AS answered, min(started_at) AS since FROM conversation WHERE contact_id = ?',
    )
    .get(contact) as { conversations: number; answered: number; since: number | null }
  return {
    id: contact,
    ...about,
    ...figures,
    roles: all<{ role: string; evidence: string | null }>(
      'SELECT role, evidence FROM contact_role WHERE contact_id = ? ORDER BY role',
      contact,
    ),
    identities: all<{ network: string; handle: string; followers: number | null }>(
      'SELECT network, handle, followers FROM contact_identity WHERE contact_id = ? ORDER BY network',
      contact,
    ),
    others: all<{
      id: string
      handle: string | null
      network: string | null
      spokenAs: string | null
      startedAt: number
      answered: number
      outcome: string | null
      text: string | null
    }>(
      `SELECT c.id, a.handle, a.network, c.spoken_as AS spokenAs, c.started_at AS startedAt, c.first_answer_at IS NOT NULL AS answered, ${FELT} AS outcome,
         (SELECT substr(m.text, 1, 120) FROM message m WHERE m.conversation_id = c.id AND m.deleted_upstream_at IS NULL ORDER BY m.at LIMIT 1) AS text
       FROM conversation c LEFT JOIN account a ON a.id = c.account_id WHERE c.contact_id = ? AND c.id <> ? ORDER BY c.last_at DESC LIMIT 20`,
      contact,
      but,
    ),
  }
}

/** Minutes within which a first answer is owed by a team: its own target, else the one for everybody, else null. */
export function answerTarget(db: Mirror, team: string | null, market: string | null): number | null {
  const minutes = db
    .prepare(
      `SELECT first_answer_minutes FROM service_target
       WHERE first_answer_minutes IS NOT NULL AND role IS NULL AND (team_id IS NULL OR team_id = ?) AND (market_id IS NULL OR market_id = ?)
       ORDER BY team_id IS NULL, market_id IS NULL LIMIT 1`,
    )
    .pluck()
    .get(team, market)
  return (minutes as number | undefined) ?? null
}
