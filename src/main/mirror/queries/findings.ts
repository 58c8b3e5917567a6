import type { FindingAgain, FindingStatus } from '#shared/model/finding.ts'
import type { Severity } from '#shared/model/words.ts'
import type { FieldAbout, SqlPart } from '../filter-sql.ts'
import { type ValueCounts, valueCounts } from '../filter-values.ts'
import type { Mirror } from '../open.ts'
import { AGAIN, COMMENTS } from './finding-life.ts'
import { FINDING_STATUS } from './finding-status.ts'
import { latestRunId } from './health.ts'
import { accountsChangedAfter, lastChangeBefore, runStart } from './live.ts'
import { currentFindings } from './current-findings.ts'

const RANK = `CASE f.severity WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2 ELSE 3 END`

const ORDER = `ORDER BY ${RANK}, a.audience DESC, a.handle COLLATE NOCASE, f.rid`

/** Whether a finding still has what it is about: its account, unless it is about the portfolio. */
export const STILL_THERE = '(a.id IS NOT NULL OR f.account_id IS NULL)'
/** Brand and market of a finding: those of its account, or of the part of the portfolio it is about. */
export const FINDING_BRAND = 'coalesce(a.brand_id, f.brand_id)'
export const FINDING_MARKET = 'coalesce(a.market_id, f.market_id)'

/** Findings of a run (first parameter) whose account is still in the inventory. */
const from = (rows?: (rid: string) => string): string => `
FROM ${currentFindings(rows)} f
JOIN audit_run r ON r.id = f.run_id
LEFT JOIN account a ON a.id = f.account_id AND a.merged_into IS NULL
LEFT JOIN finding_state s ON s.id = f.identity`
const FROM = from()
const NAMES = `
LEFT JOIN brand b ON b.id = ${FINDING_BRAND}
LEFT JOIN market m ON m.id = ${FINDING_MARKET}
LEFT JOIN person o ON o.id = a.owner_id
LEFT JOIN person q ON q.id = s.assignee_id`

export type FindingGrouping = 'rule' | 'account' | 'owner' | 'market' | 'none'
type Grouping = { key: string; label: string; join: string; is?: (key: string) => string }
const ACCOUNT_NAME = `coalesce(nullif(a.handle, ''), a.display_name, a.url, '')`
const GROUPINGS: Record<FindingGrouping, Grouping> = {
  rule: { key: 'f.rule', label: 'f.rule', join: '' },
  account: {
    key: `coalesce(f.account_id, '')`,
    label: `iif(f.account_id IS NULL, NULL, ${ACCOUNT_NAME})`,
    join: '',
    // The few findings of one account are looked up; all findings are not gone through for each of many groups.
    is: (key) => (key === '' ? "? = coalesce(f.account_id, '')" : 'f.account_id = ?'),
  },
  owner: { key: `coalesce(a.owner_id, '')`, label: 'o.name', join: 'LEFT JOIN person o ON o.id = a.owner_id' },
  market: {
    key: `coalesce(${FINDING_MARKET}, '')`,
    label: 'm.name',
    join: `LEFT JOIN market m ON m.id = ${FINDING_MARKET}`,
  },
  none: { key: `''`, label: `''`, join: '' },
}

/** One group of findings; `label` is a rule's id, a name, or null where an account has no owner or market. */
export type FindingGroup = { key: string; label: string | null; severity: Severity; count: number }
const SEVERITY = ['critical', 'high', 'medium', 'low'] as const

/** Groups of the findings of a run that meet a condition, with the worst severity of each; in no order. */
export function findingGroups(db: Mirror, run: string, where: SqlPart, grouping: FindingGrouping): FindingGroup[] {
  const { key, label, join } = GROUPINGS[grouping]
  const rows = db
    .prepare(
      `SELECT ${key} AS key, max(${label}) AS label, min(${RANK}) AS rank, count(*) AS count ${FROM} ${join}
WHERE f.run_id = ? AND ${STILL_THERE} AND ${where.sql} GROUP BY 1`,
    )
    .all(run, ...where.parameters) as (Omit<FindingGroup, 'severity'> & { rank: number })[]
  return rows.map(({ rank, ...group }) => ({ ...group, severity: SEVERITY[rank] ?? 'low' }))
}

/** How many findings of a run that meet a condition hold each value of a column. */
export const findingValueCounts = (db: Mirror, run: string, where: SqlPart, about: FieldAbout): ValueCounts =>
  valueCounts(
    db,
    about,
    `${FROM} ${about.join ?? ''} WHERE f.run_id = ? AND ${STILL_THERE} AND ${where.sql}`,
    [run, ...where.parameters],
    'f.rid',
  )

export type FindingRow = {
  id: string
  rule: string
  severity: Severity
  /** Null for a finding over the portfolio; then `subject` says what it is about and `accounts` whom it names. */
  account: string | null
  accountName: string | null
  network: string | null
  subject: string | null
  accounts: string[]
  audience: number | null
  brand: string | null
  market: string | null
  owner: string | null
  facts: Record<string, string | number>
  status: FindingStatus
  isNew: boolean
  since: number
  assignee: string | null
  assigneeId: string | null
  dueOn: string | null
  reason: string | null
  again: FindingAgain | null
  approver: string | null
  expiresOn: string | null
  statusAt: number | null
  comments: number
}

/** Reads findings of one group: worst first, then by audience, then by name. */
export function findingRows(
  db: Mirror,
  run: string,
  where: SqlPart,
  grouping: FindingGrouping,
): (key: string, limit: number, offset: number) => FindingRow[] {
  // The page is cut before names are looked up: a rule may be broken by every account there is.
  const pageOf = (key: string) =>
    db.prepare(`
WITH page AS MATERIALIZED (
  SELECT f.rid ${FROM} WHERE f.run_id = ? AND ${STILL_THERE} AND ${where.sql} AND ${GROUPINGS[grouping].is?.(key) ?? `${GROUPINGS[grouping].key} = ?`} ${ORDER} LIMIT ? OFFSET ?
)
SELECT f.identity AS id, f.rule, f.severity, f.account_id AS account, iif(f.account_id IS NULL, NULL, ${ACCOUNT_NAME}) AS accountName,
  a.network, f.subject, coalesce(f.accounts, '[]') AS accounts,
  iif(f.account_id IS NULL, (SELECT sum(n.audience) FROM json_each(f.accounts) j JOIN account n ON n.id = j.value), a.audience) AS audience,
  b.name AS brand, m.name AS market, o.name AS owner, f.facts, ${FINDING_STATUS} AS status, f.is_new AS isNew, f.since,
  q.name AS assignee, s.assignee_id AS assigneeId, s.due_on AS dueOn, s.reason,
  ${AGAIN} AS again, s.approver, s.expires_on AS expiresOn, s.status_at AS statusAt, ${COMMENTS} AS comments
${from((rid) => `${rid} IN (SELECT rid FROM page)`)} ${NAMES}
${ORDER}`)
  const made = new Map<boolean, ReturnType<typeof pageOf>>()
  return (key, limit, offset) => {
    const statement = made.get(key === '') ?? pageOf(key)
    made.set(key === '', statement)
    const rows = statement.all(run, ...where.parameters, key, limit, offset) as (Omit<
      FindingRow,
      'facts' | 'isNew' | 'accounts'
    > & {
      facts: string
      accounts: string
      isNew: number
    })[]
    return rows.map((row) => ({
      ...row,
      facts: JSON.parse(row.facts) as Record<string, string | number>,
      accounts: JSON.parse(row.accounts) as string[],
      isNew: row.isNew === 1,
    }))
  }
}

/** Identities that people accepted (and the acceptance holds) or called false. */
export function waivedFindings(db: Mirror, today: string): Set<string> {
  const rows = db
    .prepare(
      `SELECT id FROM finding_state WHERE status = 'false_positive' OR (status = 'accepted' AND (expires_on IS NULL OR expires_on > ?))`,
    )
    .pluck()
    .all(today) as string[]
  return new Set(rows)
}

/** Whether a run found it. */
export function hasFinding(db: Mirror, run: string, identity: string): boolean {
  return (
    db.prepare(`SELECT 1 FROM ${currentFindings()} WHERE run_id = ? AND identity = ?`).get(run, identity) !== undefined
  )
}

/** Whether somebody with this id is on record. */
export function hasPerson(db: Mirror, id: string): boolean {
  return db.prepare('SELECT 1 FROM person WHERE id = ?').get(id) !== undefined
}

export type AuditSummary = {
  run: string
  /** Findings of the newest run that are open or in progress now; accepted, false and fixed ones left out. */
  open: number
  bySeverity: Record<Severity, number>
  /** Of these, the ones the run before did not have. */
  new: number
  /** Accounts that were changed since, in their record or in what hangs on it. */
  changed: number
}

/** What the newest run leaves to do, as people have worked on it since; null before the first run. */
export function auditSummary(db: Mirror): AuditSummary | null {
  const run = latestRunId(db)
  if (run === null) return null
  const rows = db
    .prepare(
      `SELECT f.severity, count(*) AS count, sum(f.is_new) AS new ${FROM}
WHERE f.run_id = ? AND ${STILL_THERE} AND ${FINDING_STATUS} IN ('open', 'in_progress') GROUP BY f.severity`,
    )
    .all(run) as { severity: Severity; count: number; new: number }[]
  const bySeverity = { critical: 0, high: 0, medium: 0, low: 0 }
  for (const row of rows) bySeverity[row.severity] = row.count
  return {
    run,
    open: rows.reduce((sum, row) => sum + row.count, 0),
    bySeverity,
    new: rows.reduce((sum, row) => sum + row.new, 0),
    changed: accountsChangedAfter(db, lastChangeBefore(db, runStart(db, run))),
  }
}
