import type { Mirror } from '../open.ts'
import { CHANGED_AFTER, DECIDED_AFTER } from './accounts/step-fields.ts'
import { IS_UNDONE } from './import-log.ts'
import { type Scope, within } from './plan-figures.ts'

export type Visit = { seen_at: number; seen_step: number; since_at: number | null; since_step: number | null }

/** When the command center was last looked at; null before the first visit. */
export const visitOf = (db: Mirror): Visit | null =>
  (db.prepare('SELECT seen_at, seen_step, since_at, since_step FROM visit').get() as Visit | undefined) ?? null

export function keepVisit(db: Mirror, visit: Visit): void {
  db.prepare(
    'INSERT OR REPLACE INTO visit (id, seen_at, seen_step, since_at, since_step) VALUES (1, @seen_at, @seen_step, @since_at, @since_step)',
  ).run(visit)
}

/** The newest step of the change log; 0 for an empty one. */
export const newestStep = (db: Mirror): number =>
  db.prepare('SELECT coalesce(max(seq), 0) FROM batch').pluck().get() as number

/** Accounts that still are and that the log says something about after a step. */
export function accountsChanged(db: Mirror, scope: Scope, step: number): number {
  const where = within(scope)
  return db
    .prepare(`SELECT count(*) FROM account a WHERE ${CHANGED_AFTER} AND ${where.sql}`)
    .pluck()
    .get(step, ...where.values) as number
}

/** Accounts of the plan that were decided after a step, whatever it was. */
export function accountsDecided(db: Mirror, scope: Scope, step: number): number {
  const where = within(scope)
  return db
    .prepare(`SELECT count(*) FROM account a WHERE ${DECIDED_AFTER} AND ${where.sql}`)
    .pluck()
    .get(step, ...where.values) as number
}
export type ImportSince = { id: string; file: string; kind: string; accounts: number }

/** Files taken in after a moment that nobody took back, newest first; accounts as far as the scope has them. */
export function importsSince(db: Mirror, scope: Scope, at: number): ImportSince[] {
  const where = within(scope)
  return db
    .prepare(
      `SELECT i.id, i.file, i.kind, (SELECT count(*) FROM account a WHERE a.id IN (SELECT s.account_id FROM account_source s WHERE s.import_id = i.id) AND ${where.sql}) AS accounts
       FROM import i WHERE i.at > ? AND i.kind IN ('accounts', 'conversations') AND i.format <> 'discovery' AND NOT ${IS_UNDONE} ORDER BY i.at DESC LIMIT 50`,
    )
    .all(...where.values, at) as ImportSince[]
}
