import type { Mirror } from '../../open.ts'

export type HelpAsked = { asked: number; without: number }

/** Conversations of an account that asked for help in a period, and how many of them never reached who can resolve them. */
export function helpAsked(db: Mirror, account: string, period: { since: number; until: number }): HelpAsked {
  return db
    .prepare(
      `SELECT count(*) AS asked, count(*) FILTER (WHERE reached_resolver_at IS NULL) AS without
       FROM conversation WHERE account_id = ? AND needs_help = 1 AND started_at > ? AND started_at <= ?`,
    )
    .get(account, period.since, period.until) as HelpAsked
}
