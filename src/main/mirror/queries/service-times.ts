import type { FeltOutcome, TeamFunction } from '#shared/model/words.ts'
import type { Mirror } from '../open.ts'
import { FELT } from './outcomes/standing.ts'
import { type Scope, within } from './plan-figures.ts'

/** What is counted: conversations that began in a period, on accounts of a scope; on all of them also where the account is in no inventory. */
export type Period = { readonly since: number; readonly until: number }

export type TimedRow = {
  id: string
  account_id: string
  account: string
  brand_id: string | null
  brand: string | null
  market_id: string | null
  market: string | null
  team_id: string | null
  team: string | null
  function: TeamFunction | null
  contact: string | null
  assignee_id: string | null
  assignee: string | null
  contact_id: string | null
  started_at: number
  status: string
  needs_answer: number | null
  needs_help: number | null
  resolved_at: number | null
  reached_resolver_at: number | null
  felt: FeltOutcome | null
}

/** Conversations of a period, oldest first. What people judged goes before what was mirrored, and that before what was computed. */
export function timedRows(db: Mirror, scope: Scope, { since, until }: Period): TimedRow[] {
  const where = within(scope)
  return db
    .prepare(
      `SELECT c.id, c.account_id, coalesce(nullif(a.handle, ''), a.display_name, a.url, c.spoken_as, '') AS account, a.brand_id, b.name AS brand, a.market_id, m.name AS market,
         coalesce(c.team_id, a.team_id) AS team_id, g.name AS team, g.function, k.name AS contact, c.assignee_id, p.name AS assignee, c.contact_id, c.started_at, c.status,
         coalesce(t.needs_answer, c.needs_answer, r.needs_answer) AS needs_answer, coalesce(c.needs_help, r.needs_help) AS needs_help,
         c.resolved_at, c.reached_resolver_at, ${FELT} AS felt
       FROM conversation c LEFT JOIN account a ON a.id = c.account_id
       LEFT JOIN triage t ON t.conversation_id = c.id LEFT JOIN triage_result r ON r.conversation_id = c.id
       LEFT JOIN brand b ON b.id = a.brand_id LEFT JOIN market m ON m.id = a.market_id
       LEFT JOIN team g ON g.id = coalesce(c.team_id, a.team_id) LEFT JOIN person p ON p.id = c.assignee_id LEFT JOIN contact k ON k.id = c.contact_id
       WHERE c.started_at > ? AND c.started_at <= ? AND ${where.sql} ORDER BY c.started_at, c.rid`,
    )
    .all(since, until, ...where.values) as TimedRow[]
}

export type SpokenRow = { conversation: string; ours: boolean; at: number }

/** Who spoke when in those conversations, each thread together and oldest first. */
export function* spokenIn(db: Mirror, scope: Scope, { since, until }: Period): Generator<SpokenRow> {
  const where = within(scope)
  const rows = db
    .prepare(
      `SELECT m.conversation_id, m.direction = 'out', m.at FROM conversation c LEFT JOIN account a ON a.id = c.account_id
       JOIN message m ON m.conversation_id = c.id
       WHERE c.started_at > ? AND c.started_at <= ? AND ${where.sql} ORDER BY c.started_at, c.rid, m.at, m.rid`,
    )
    .raw()
    .iterate(since, until, ...where.values) as IterableIterator<[string, number, number]>
  for (const [conversation, ours, at] of rows) yield { conversation, ours: ours === 1, at }
}

export type StopRow = {
  conversation: string
  team_id: string | null
  team: string | null
  function: TeamFunction | null
  at: number
}

/** Every change of hands in those conversations, mirrored ones and those decided here, oldest first. */
export function stopsIn(db: Mirror, scope: Scope, { since, until }: Period): StopRow[] {
  const where = within(scope)
  return db
    .prepare(
      `SELECT h.conversation_id AS conversation, h.to_team_id AS team_id, t.name AS team, t.function, h.at
       FROM (SELECT conversation_id, to_team_id, at FROM handoff UNION ALL SELECT conversation_id, to_team_id, at FROM route_step) h
       JOIN conversation c ON c.id = h.conversation_id LEFT JOIN account a ON a.id = c.account_id LEFT JOIN team t ON t.id = h.to_team_id
       WHERE c.started_at > ? AND c.started_at <= ? AND ${where.sql} ORDER BY h.conversation_id, h.at`,
    )
    .all(since, until, ...where.values) as StopRow[]
}

/** Roles on record by contact. */
export function rolesByContact(db: Mirror): Map<string, string[]> {
  const roles = new Map<string, string[]>()
  for (const [contact, role] of db.prepare('SELECT contact_id, role FROM contact_role').raw().all() as [
    string,
    string,
  ][]) {
    const list = roles.get(contact)
    if (list) list.push(role)
    else roles.set(contact, [role])
  }
  return roles
}
