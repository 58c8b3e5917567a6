import type { SignalId, Signals } from '#shared/model/maturity.ts'
import type { Mirror } from '../open.ts'
import { NEEDS_HELP } from './conversations/needs-help.ts'
import { FELT } from './outcomes/standing.ts'

const DAY_MS = 86_400_000

/** Counts of one statement: `<signal>` have it, `<signal>_of` are known; what is left of `all` is not known. */
type Counts = Record<string, number | null>

/** Accounts that are neither merged away nor ended, and the ones among them whose conversations and decisions are known. */
const ACCOUNTS = `
SELECT count(*) AS "all",
  sum(a.brand_id IS NOT NULL AND a.market_id IS NOT NULL) AS brand_market,
  sum(a.owner_id IS NOT NULL AND (o.left_on IS NULL OR o.left_on > @today)) AS owner,
  sum(a.backup_owner_id IS NOT NULL) AS backup,
  sum(a.last_post_at >= @month) AS posting, sum(a.last_post_at IS NOT NULL) AS posting_of,
  sum(a.last_post_at >= @half) AS silent_not, sum(a.last_post_at IS NOT NULL) AS silent_not_of,
  sum(EXISTS (SELECT 1 FROM purpose p WHERE p.id = a.id AND coalesce(nullif(trim(p.what), ''), nullif(trim(p.why), '')) IS NOT NULL)) AS purpose,
  sum(EXISTS (SELECT 1 FROM account_stage s WHERE s.account_id = a.id)) AS stages,
  sum(a.reviewed_on >= @yearDay) AS reviewed,
  sum(EXISTS (SELECT 1 FROM access x WHERE x.account_id = a.id AND x.revoked_on IS NULL)) AS access,
  sum(EXISTS (SELECT 1 FROM account_goal g WHERE g.account_id = a.id)) AS goal,
  sum(EXISTS (SELECT 1 FROM conversation c WHERE c.account_id = a.id)) AS mirrored,
  sum(EXISTS (SELECT 1 FROM snapshot n WHERE n.account_id = a.id AND n.taken_at >= @quarter)) AS figures,
  sum(EXISTS (SELECT 1 FROM decision d JOIN scenario y ON y.id = d.scenario_id AND y.is_plan = 1
    WHERE d.account_id = a.id AND d.superseded_by IS NULL AND d.disposition <> 'undecided')) AS decided
FROM account a LEFT JOIN person o ON o.id = a.owner_id
WHERE a.merged_into IS NULL AND a.lifecycle <> 'closed'`

const OF_ALL: readonly SignalId[] = [
  'brand_market',
  'owner',
  'backup',
  'purpose',
  'stages',
  'reviewed',
  'access',
  'goal',
  'mirrored',
  'figures',
  'decided',
]

const HELPED = `(SELECT c.first_answer_at, c.reached_resolver_at, ${NEEDS_HELP} AS needs_help FROM conversation c WHERE c.started_at >= @quarter)`

/** Signals that are no share of the accounts: each statement answers how many have it, are known, and there are. */
const OTHERS: Readonly<Partial<Record<SignalId, string>>> = {
  two_factor: `SELECT sum(low = 1), count(low), count(*) FROM (
    SELECT CASE WHEN min(x.two_factor) = 0 THEN 0 WHEN sum(x.two_factor IS NULL) > 0 THEN NULL ELSE 1 END AS low
    FROM access x JOIN account a ON a.id = x.account_id
    WHERE x.revoked_on IS NULL AND x.way IN ('own_login', 'shared_login') AND a.merged_into IS NULL AND a.lifecycle <> 'closed' GROUP BY x.account_id)`,
  asked: `SELECT count(DISTINCT e.brand_id), @brands, @brands FROM expectation_evidence e WHERE e.brand_id IN (
    SELECT brand_id FROM account WHERE merged_into IS NULL)`,
  asked_lately: `SELECT count(DISTINCT e.brand_id), @brands, @brands FROM expectation_evidence e WHERE e.brand_id IN (
    SELECT brand_id FROM account WHERE merged_into IS NULL) AND e.asked_on >= @yearDay`,
  goals_measured: `SELECT sum(metric IS NOT NULL AND target IS NOT NULL), count(*), count(*) FROM goal`,
  answered: `SELECT sum(needs_help = 1 AND first_answer_at IS NOT NULL), sum(needs_help = 1), sum(needs_help = 1)
    FROM ${HELPED}`,
  reached: `SELECT sum(needs_help = 1 AND reached_resolver_at IS NOT NULL), sum(needs_help = 1), sum(needs_help = 1)
    FROM ${HELPED}`,
  felt: `SELECT count(${FELT}), count(*), count(*) FROM conversation c WHERE started_at >= @quarter`,
  insights: `SELECT count(*), count(*), count(*) FROM insight WHERE status <> 'dismissed'`,
  insights_routed: `SELECT sum(team_id IS NOT NULL), count(*), count(*) FROM insight WHERE status <> 'dismissed'`,
  roles: `SELECT count(DISTINCT contact_id), (SELECT count(*) FROM contact), (SELECT count(*) FROM contact) FROM contact_role`,
  functions: `SELECT count(DISTINCT t.function), count(DISTINCT t.function), count(DISTINCT t.function)
    FROM team t WHERE t.function IS NOT NULL AND EXISTS (SELECT 1 FROM account a WHERE a.team_id = t.id AND a.merged_into IS NULL)`,
  campaigns: `SELECT sum(trim(coalesce(outcome, '')) <> ''), count(*), count(*) FROM campaign WHERE ends_on <= @today`,
  targets: `SELECT count(*), count(*), count(*) FROM service_target WHERE first_answer_minutes IS NOT NULL`,
  audits: `SELECT count(*), count(*), count(*) FROM audit_run WHERE started_at >= @year`,
  resolved: `SELECT sum(resolved), sum(resolved), sum(resolved) FROM audit_run WHERE started_at >= @year`,
  reasons: `SELECT sum(trim(coalesce(d.reason, '')) <> ''), count(*), count(*) FROM decision d
    JOIN scenario y ON y.id = d.scenario_id AND y.is_plan = 1 WHERE d.superseded_by IS NULL AND d.disposition <> 'undecided'`,
  tasks: `SELECT sum(done_at IS NOT NULL), count(*), count(*) FROM task`,
}

/**
 * Everything the maturity of a portfolio rests on, counted now.
 * @param findings open findings, and how many of them somebody works on
 */
export function maturitySignals(db: Mirror, now: number, findings: { open: number; assigned: number }): Signals {
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
  const moments = {
    today: day(now),
    yearDay: day(now - 365 * DAY_MS),
    year: now - 365 * DAY_MS,
    half: now - 180 * DAY_MS,
    quarter: now - 90 * DAY_MS,
    month: now - 30 * DAY_MS,
    brands: db
      .prepare('SELECT count(DISTINCT brand_id) FROM account WHERE merged_into IS NULL AND brand_id IS NOT NULL')
      .pluck()
      .get() as number,
  }
  const counts = db.prepare(ACCOUNTS).get(moments) as Counts
  const all = counts['all'] ?? 0
  const signal = (
    have: number | null | undefined,
    of: number | null | undefined,
    whole: number | null | undefined,
  ) => ({
    have: have ?? 0,
    of: of ?? 0,
    unknown: Math.max(0, (whole ?? 0) - (of ?? 0)),
  })
  const known = (id: SignalId) => signal(counts[id], counts[`${id}_of`], all)
  const other = (id: SignalId) => {
    const sql = OTHERS[id] ?? ''
    const used = Object.fromEntries(Object.entries(moments).filter(([name]) => sql.includes(`@${name}`)))
    return signal(...(db.prepare(sql).raw().get(used) as [number | null, number | null, number | null]))
  }
  return {
    ...(Object.fromEntries(OF_ALL.map((id) => [id, signal(counts[id], all, all)])) as Signals),
    ...(Object.fromEntries(Object.keys(OTHERS).map((id) => [id, other(id as SignalId)])) as Signals),
    inventory: signal(all, all, all),
    posting: known('posting'),
    silent_not: known('silent_not'),
    assigned: signal(findings.assigned, findings.open, findings.open),
  }
}
