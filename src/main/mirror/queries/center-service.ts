import type { TeamFunction } from '#shared/model/words.ts'
import type { Mirror } from '../open.ts'
import { type Scope, within } from './plan-figures.ts'

export type HelpCount = {
  fate: 'never' | 'late' | 'publisher' | 'reached'
  function: TeamFunction | null
  team: string | null
  count: number
}

/**
 * Conversations of the period that needed help, by what became of them. A request that no resolving
 * team ever had was answered by the publishers when it was resolved, and never reached anybody when
 * it was not; one that a resolving team had after `lateHours` is late. The team is the last of a resolving
 * function it was handed to, or else the one that has it.
 */
export function helpCounts(
  db: Mirror,
  scope: Scope,
  since: number,
  until: number,
  lateHours: number,
  resolving: readonly TeamFunction[],
): HelpCount[] {
  const where = within(scope)
  return db
    .prepare(
      `WITH asked AS (
         SELECT c.id, c.reached_resolver_at, c.started_at, c.resolved_at, c.status,
           coalesce((SELECT h.to_team_id FROM handoff h JOIN team t ON t.id = h.to_team_id WHERE h.conversation_id = c.id AND t.function IN (SELECT value FROM json_each(?)) ORDER BY h.seq DESC LIMIT 1),
             c.team_id, a.team_id) AS team_id
         FROM conversation c JOIN account a ON a.id = c.account_id LEFT JOIN triage_result r ON r.conversation_id = c.id
         WHERE coalesce(c.needs_help, r.needs_help) = 1 AND c.started_at > ? AND c.started_at <= ? AND ${where.sql}
       ), fates AS (
         SELECT CASE
           WHEN reached_resolver_at IS NULL AND (resolved_at IS NOT NULL OR status = 'resolved') THEN 'publisher'
           WHEN reached_resolver_at IS NULL THEN 'never'
           WHEN reached_resolver_at - started_at > ? THEN 'late'
           ELSE 'reached' END AS fate, team_id
         FROM asked)
       SELECT fate, CASE fate WHEN 'reached' THEN t.function END AS function, CASE fate WHEN 'reached' THEN t.name END AS team, count(*) AS count
       FROM fates LEFT JOIN team t ON t.id = fates.team_id GROUP BY 1, 2, 3`,
    )
    .all(JSON.stringify(resolving), since, until, ...where.values, lateHours * 3_600_000) as HelpCount[]
}

export type AnswerTime = { brand_id: string | null; brand: string | null; minutes: number | null }

/** Per conversation of the period that needed an answer: minutes to the first one, null while there is none. */
export function answerTimes(db: Mirror, scope: Scope, since: number, until: number): AnswerTime[] {
  const where = within(scope)
  return db
    .prepare(
      `SELECT a.brand_id, b.name AS brand, (c.first_answer_at - c.started_at) / 60000.0 AS minutes
       FROM conversation c JOIN account a ON a.id = c.account_id LEFT JOIN brand b ON b.id = a.brand_id
         LEFT JOIN triage_result r ON r.conversation_id = c.id LEFT JOIN triage t ON t.conversation_id = c.id
       WHERE c.started_at > ? AND c.started_at <= ? AND (coalesce(t.needs_answer, c.needs_answer, r.needs_answer) = 1 OR c.first_answer_at IS NOT NULL) AND ${where.sql}`,
    )
    .all(since, until, ...where.values) as AnswerTime[]
}

/** The target that holds for everybody, in minutes; null when nobody set one. */
export function generalTarget(db: Mirror): number | null {
  const minutes = db
    .prepare(
      'SELECT min(first_answer_minutes) FROM service_target WHERE team_id IS NULL AND market_id IS NULL AND role IS NULL',
    )
    .pluck()
    .get() as number | null
  return minutes
}
