import { Activity, ACTIVITY_DAYS, type Severity } from '#shared/model/words.ts'
import type { Mirror } from '../open.ts'
import { activityCase, DAY_MS, LATEST_RUN } from './accounts/from.ts'
import { ENDING, IS_WORDS, OVERDUE } from './finding-life.ts'
import { FINDING_STATUS } from './finding-status.ts'
import { dayOf } from './people/alone.ts'
import { type Scope, within } from './plan-figures.ts'
import { currentFindings } from './current-findings.ts'

/** What `1y` means to the filter of the accounts. */
const YEAR_DAYS = 365

/** A column accounts are counted by. Each is answered by an index of the listed accounts alone. */
export type CountedColumn = 'network' | 'brand_id' | 'market_id'

/** Accounts per value of a column; null is everything without one. */
export function countsBy(db: Mirror, scope: Scope, column: CountedColumn): { key: string | null; count: number }[] {
  const where = within(scope)
  return db
    .prepare(`SELECT a.${column} AS key, count(*) AS count FROM account a WHERE ${where.sql} GROUP BY 1`)
    .all(...where.values) as { key: string | null; count: number }[]
}

export type PortfolioTotals = {
  readonly accounts: number
  readonly snapshotAt: number | null
  readonly groups: readonly { readonly activity: Activity; readonly count: number; readonly audience: number }[]
}

/** All accounts together, and by activity: one pass over the table. */
export function portfolioTotals(db: Mirror, scope: Scope, now: number): PortfolioTotals {
  const where = within(scope)
  const dormant = now - ACTIVITY_DAYS.dormant * DAY_MS
  const abandoned = now - ACTIVITY_DAYS.abandoned * DAY_MS
  const tests: Record<Activity, string> = {
    active: `a.last_post_at >= ${dormant}`,
    dormant: `a.last_post_at >= ${abandoned} AND a.last_post_at < ${dormant}`,
    abandoned: `a.last_post_at < ${abandoned}`,
    unknown: 'a.last_post_at IS NULL',
  }
  const columns = Activity.options.map((one) => `total(${tests[one]}), total(a.audience) FILTER (WHERE ${tests[one]})`)
  const [accounts, snapshotAt, ...sums] = db
    .prepare(`SELECT count(*), max(a.snapshot_at), ${columns.join(', ')} FROM account a NOT INDEXED WHERE ${where.sql}`)
    .raw()
    .get(...where.values) as [number, number | null, ...number[]]
  return {
    accounts,
    snapshotAt,
    groups: Activity.options.map((activity, at) => ({
      activity,
      count: sums[at * 2] ?? 0,
      audience: sums[at * 2 + 1] ?? 0,
    })),
  }
}

export type ActivityBar = { id: string; handle: string; activity: Activity; audience: number; days: number | null }

/** Every `every`-th account, newest post first, those without a known post last. */
export function activityBars(db: Mirror, scope: Scope, now: number, every: number): ActivityBar[] {
  const where = within(scope)
  // In the order of an index, which puts what has no date last when it is read backwards.
  const order = db
    .prepare(`SELECT a.rid FROM account a WHERE ${where.sql} ORDER BY a.last_post_at DESC, a.rid DESC`)
    .pluck()
    .all(...where.values) as number[]
  const chosen = order.filter((_, index) => index % every === 0)
  return db
    .prepare(
      `SELECT a.id, a.handle, ${activityCase(now)} AS activity, coalesce(a.audience, 0) AS audience,
         CASE WHEN a.last_post_at IS NULL THEN NULL ELSE max(0, (CAST(? AS INTEGER) - a.last_post_at) / ${DAY_MS}) END AS days
       FROM json_each(?) j JOIN account a ON a.rid = j.value ORDER BY j.key`,
    )
    .all(now, JSON.stringify(chosen)) as ActivityBar[]
}

/** Accounts whose owner has left by `now` (milliseconds); a leaving still to come does not count. */
function ownersLeft(db: Mirror, scope: Scope, now: number): number {
  const where = within(scope)
  return db
    .prepare(`SELECT count(*) FROM person o JOIN account a ON a.owner_id = o.id WHERE o.left_on <= ? AND ${where.sql}`)
    .pluck()
    .get(dayOf(now), ...where.values) as number
}

export type OpenFindings = { severity: Severity; open: number; unassigned: number }

/** Condition on finding `f` that is about the portfolio: its subject lies in the scope. */
function aboutScope({ brand, market }: Scope): { sql: string; values: string[] } {
  const parts = ['f.account_id IS NULL']
  if (brand !== null) parts.push('f.brand_id = ?')
  if (market !== null) parts.push('f.market_id = ?')
  return { sql: `(${parts.join(' AND ')})`, values: [brand, market].filter((id) => id !== null) }
}

/** Findings of the newest run nobody settled, by severity. */
export function openFindings(db: Mirror, scope: Scope): OpenFindings[] {
  const where = within(scope)
  const about = aboutScope(scope)
  // Without a scope only the ids of accounts are looked up, which their index answers alone.
  const whole = scope.brand === null && scope.market === null
  const account = whole
    ? `(f.account_id IS NULL OR EXISTS (SELECT 1 FROM account WHERE id = f.account_id) AND f.account_id NOT IN (SELECT id FROM account WHERE merged_into IS NOT NULL))`
    : `EXISTS (SELECT 1 FROM account a WHERE a.id = f.account_id AND ${where.sql}) OR ${about.sql}`
  return db
    .prepare(
      `SELECT f.severity, count(*) AS open, sum(s.assignee_id IS NULL) AS unassigned
       FROM ${currentFindings()} f JOIN audit_run r ON r.id = f.run_id LEFT JOIN finding_state s ON s.id = f.identity
       WHERE f.run_id = ${LATEST_RUN} AND (${account}) AND ${FINDING_STATUS} IN ('open', 'in_progress') GROUP BY f.severity`,
    )
    .all(...where.values, ...(whole ? [] : about.values)) as OpenFindings[]
}

export type RunFindings = {
  id: string
  seq: number
  started_at: number
  accounts: number
  severity: Severity | null
  findings: number
}

/** The last runs with their findings by severity, oldest first; limited to a scope they are counted anew from what each run found. */
export function runFindings(db: Mirror, scope: Scope, runs: number): RunFindings[] {
  const recent = `SELECT id, seq, started_at, accounts, by_severity FROM audit_run ORDER BY seq DESC LIMIT ?`
  if (scope.brand === null && scope.market === null)
    return db
      .prepare(
        `SELECT r.id, r.seq, r.started_at, r.accounts, j.key AS severity, coalesce(j.value, 0) AS findings
         FROM (${recent}) r LEFT JOIN json_each(r.by_severity) j ORDER BY r.seq`,
      )
      .all(runs) as RunFindings[]
  const where = within(scope)
  const about = aboutScope(scope)
  return db
    .prepare(
      `SELECT r.id, r.seq, r.started_at, r.accounts, f.severity, count(f.rid) AS findings
       FROM (${recent}) r LEFT JOIN (SELECT f.rid, f.run_id, f.severity FROM finding f LEFT JOIN account a ON a.id = f.account_id WHERE (${where.sql} AND a.id IS NOT NULL OR ${about.sql})) f ON f.run_id = r.id
       GROUP BY r.seq, f.severity ORDER BY r.seq`,
    )
    .all(runs, ...where.values, ...about.values) as RunFindings[]
}

/** Acceptances that run out before `until` (a day). */
export function expiringAcceptances(db: Mirror, scope: Scope, today: string, until: string): number {
  const where = within(scope)
  const about = aboutScope(scope)
  return db
    .prepare(
      `SELECT count(*) FROM finding_state s JOIN ${currentFindings()} f ON f.identity = s.id AND f.run_id = ${LATEST_RUN} LEFT JOIN account a ON a.id = f.account_id
       WHERE s.status = 'accepted' AND s.expires_on > ? AND s.expires_on <= ? AND (${where.sql} AND a.id IS NOT NULL OR ${about.sql})`,
    )
    .pluck()
    .get(today, until, ...where.values, ...about.values) as number
}

export type RunNews = { id: string; number: number; at: number; before: string | null; appeared: number }

/** The last two audits, newest first, each with the one before it and what it was the first to find since then. */
export const runNews = (db: Mirror): RunNews[] =>
  db
    .prepare(
      `WITH recent AS MATERIALIZED (SELECT id, seq, started_at, (SELECT p.id FROM audit_run p WHERE p.seq < q.seq ORDER BY p.seq DESC LIMIT 1) AS before
         FROM audit_run q ORDER BY seq DESC LIMIT 2)
       SELECT n.id, n.seq AS number, n.started_at AS at, n.before, CASE WHEN n.before IS NULL THEN 0 ELSE
         (SELECT count(*) FROM finding f WHERE f.run_id = n.id AND ${IS_WORDS['new'] ?? '0'}) END AS appeared
       FROM recent n ORDER BY n.seq DESC`,
    )
    .all() as RunNews[]

/** Findings of the newest run past their day, and accepted ones whose acceptance ends within a week. */
export function findingDays(db: Mirror, scope: Scope): { overdue: number; ending: number } {
  const where = within(scope)
  const about = aboutScope(scope)
  return db
    .prepare(
      `SELECT coalesce(sum(${OVERDUE}), 0) AS overdue, coalesce(sum(${ENDING}), 0) AS ending
       FROM finding_state s JOIN ${currentFindings()} f ON f.identity = s.id AND f.run_id = ${LATEST_RUN} JOIN audit_run r ON r.id = f.run_id
       LEFT JOIN account a ON a.id = f.account_id
       WHERE (s.due_on IS NOT NULL OR s.expires_on IS NOT NULL) AND (${where.sql} AND a.id IS NOT NULL OR ${about.sql})`,
    )
    .get(...where.values, ...about.values) as { overdue: number; ending: number }
}

export type OnRecord = {
  accounts: number
  owner: number
  ownersLeft: number
  goal: number
  smms: number
  asked: number
}

/** Accounts of which an owner, a goal, a shared tool or an answer of customers is on record. `now` in milliseconds. */
export function onRecord(db: Mirror, scope: Scope, now: number): OnRecord {
  const where = within(scope)
  // What few accounts have is counted from its own side: most of a large list has none of it.
  const of = (sql: string): number =>
    db
      .prepare(`SELECT count(*) FROM (${sql}) x JOIN account a ON a.id = x.account_id WHERE ${where.sql}`)
      .pluck()
      .get(...where.values) as number
  const [accounts, owner, asked] = db
    .prepare(
      `SELECT count(*), count(a.owner_id), total(a.brand_id IS NOT NULL AND EXISTS (
         SELECT 1 FROM expectation_evidence e WHERE e.brand_id = a.brand_id AND (e.market_id IS NULL OR e.market_id = a.market_id)))
       FROM account a NOT INDEXED WHERE ${where.sql}`,
    )
    .raw()
    .get(...where.values) as [number, number, number]
  return {
    accounts,
    owner,
    asked,
    ownersLeft: ownersLeft(db, scope, now),
    goal: of('SELECT DISTINCT account_id FROM account_goal'),
    smms: of("SELECT DISTINCT account_id FROM access WHERE way = 'smms' AND revoked_on IS NULL"),
  }
}

/** Accounts whose last review is longer ago than a year. */
export function reviewsDue(db: Mirror, scope: Scope, now: number): number {
  const where = within(scope)
  const day = new Date(now - YEAR_DAYS * DAY_MS).toISOString().slice(0, 10)
  return db
    .prepare(`SELECT count(*) FROM account a WHERE a.reviewed_on < ? AND ${where.sql}`)
    .pluck()
    .get(day, ...where.values) as number
}

/** Accounts about which a list asks what became of them. */
export function askedAbout(db: Mirror, scope: Scope): number {
  const where = within(scope)
  return db
    .prepare(
      `SELECT count(*) FROM account a WHERE a.id IN (SELECT account_id FROM question WHERE answer IS NULL) AND ${where.sql}`,
    )
    .pluck()
    .get(...where.values) as number
}

/** When anything last came into the mirror: a snapshot, a message or a file. Null for an empty one. */
export function newestFact(db: Mirror, snapshot: number | null): number | null {
  const other = db
    .prepare('SELECT max(at) FROM (SELECT max(last_at) AS at FROM conversation UNION ALL SELECT max(at) FROM import)')
    .pluck()
    .get() as number | null
  return snapshot === null ? other : Math.max(snapshot, other ?? snapshot)
}

export type NamedRow = { id: string; name: string; code: string | null }
export const brandNames = (db: Mirror): NamedRow[] =>
  db.prepare('SELECT id, name, NULL AS code FROM brand ORDER BY name').all() as NamedRow[]
export const marketNames = (db: Mirror): NamedRow[] =>
  db.prepare('SELECT id, name, code FROM market ORDER BY name').all() as NamedRow[]
export const workspaceName = (db: Mirror): string =>
  (db.prepare("SELECT value FROM meta WHERE key = 'name'").pluck().get() as string | undefined) ?? ''
