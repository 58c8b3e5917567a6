import type { Severity } from '#shared/model/words.ts'
import type { Mirror } from '../open.ts'
import { aboutOf } from './current-findings.ts'

export type RunRow = {
  id: string
  seq: number
  at: number
  pack: string
  parameters: Record<string, Record<string, number>>
  /** Everything it found, whatever people think of it. */
  found: number
}

/** What a run was made with; null when there is no such run. */
export function runRow(db: Mirror, id: string): RunRow | null {
  const row = db
    .prepare(
      `SELECT id, seq, started_at AS at, pack, parameters, (SELECT count(*) FROM finding f WHERE f.run_id = r.id) AS found
       FROM audit_run r WHERE id = ?`,
    )
    .get(id) as (Omit<RunRow, 'parameters'> & { parameters: string }) | undefined
  return row ? { ...row, parameters: JSON.parse(row.parameters) as RunRow['parameters'] } : null
}

/** Versions of the rules that found something in a run. */
export function runVersions(db: Mirror, run: string): Map<string, number> {
  const rows = db.prepare('SELECT rule, max(rule_version) FROM finding WHERE run_id = ? GROUP BY rule').raw().all(run)
  return new Map(rows as [string, number][])
}

export type DifferingRow = {
  identity: string
  rule: string
  account: string | null
  before: Severity | null
  after: Severity | null
  earlier: number
}

/** Findings that only one of two runs has or that they judge differently; the earlier run comes first. */
export function differingFindings(db: Mirror, from: RunRow, to: RunRow): DifferingRow[] {
  return db
    .prepare(
      `SELECT f.identity, f.rule, f.account_id AS account, b.severity AS before, f.severity AS after,
         b.rid IS NULL AND EXISTS (
           SELECT 1 FROM audit_run q JOIN finding p ON p.run_id = q.id
           WHERE p.about = f.about AND p.rule = f.rule AND q.seq < @toSeq) AS earlier
       FROM finding f LEFT JOIN finding b ON b.run_id = @from AND b.about = f.about AND b.rule = f.rule
       WHERE f.run_id = @to AND (b.rid IS NULL OR b.severity <> f.severity)
       UNION ALL
       SELECT f.identity, f.rule, f.account_id, f.severity, NULL, 0
       FROM finding f LEFT JOIN finding n ON n.run_id = @to AND n.about = f.about AND n.rule = f.rule
       WHERE f.run_id = @from AND n.rid IS NULL`,
    )
    .all({ from: from.id, to: to.id, toSeq: to.seq }) as DifferingRow[]
}

/** Asks, account by account, whether a run looked at it. */
export function auditedIn(db: Mirror, run: string): { has(id: string): boolean } {
  const statement = db.prepare('SELECT 1 FROM audit_account WHERE run_id = ? AND account_id = ?')
  return { has: (id) => statement.get(run, id) !== undefined }
}

/** Asks whether figures or conversations of an account came into the mirror between two moments. */
export function mirroredBetween(db: Mirror, from: number, to: number): (account: string) => boolean {
  const statement = db.prepare(
    `SELECT EXISTS (SELECT 1 FROM snapshot WHERE account_id = @account AND taken_at > @from AND taken_at <= @to)
       OR EXISTS (SELECT 1 FROM conversation WHERE account_id = @account AND last_at > @from AND last_at <= @to)`,
  )
  return (account) => statement.pluck().get({ account, from, to }) === 1
}

export type ChangeRow = {
  id: string
  facts: Record<string, string | number>
  audience: number | null
  accountName: string | null
  network: string | null
  /** What a finding over the portfolio is about, as ids. */
  subject: string | null
  isThere: number
}

/**
 * Facts of a finding as a run saw them, and what its account is called now; of an account that was taken out of the
 * inventory, what the log kept.
 */
export function findingFacts(db: Mirror): (run: string, identity: string) => ChangeRow | null {
  const statement = db.prepare(
    `SELECT f.identity AS id, f.facts, f.subject, a.audience, a.id IS NOT NULL AND a.merged_into IS NULL AS isThere,
       coalesce(nullif(a.handle, ''), a.display_name, a.url, l.before ->> 'handle', l.before ->> 'display_name') AS accountName,
       coalesce(a.network, l.before ->> 'network') AS network
     FROM finding f LEFT JOIN account a ON a.id = f.account_id
     LEFT JOIN change l ON a.id IS NULL AND l.id = (
       SELECT max(c.id) FROM change c WHERE c.key = f.account_id AND c.entity = 'account' AND c.after IS NULL)
     WHERE f.run_id = @run AND f.about IN ${aboutOf('@identity')} AND f.identity = @identity`,
  )
  return (run, identity) => {
    const row = statement.get({ run, identity }) as (Omit<ChangeRow, 'facts'> & { facts: string }) | undefined
    return row ? { ...row, facts: JSON.parse(row.facts) as ChangeRow['facts'] } : null
  }
}
