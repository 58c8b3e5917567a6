import type { AuditRun } from '#shared/model/finding.ts'
import type { Severity } from '#shared/model/words.ts'
import type { Mirror } from '../open.ts'

type RunRow = Omit<AuditRun, 'bySeverity' | 'new'> & { bySeverity: string; appeared: number }

const RUNS = `SELECT id, started_at AS startedAt, accounts, rules, findings, by_severity AS bySeverity, appeared, resolved, seconds FROM audit_run`

const read = ({ bySeverity, appeared, ...run }: RunRow): AuditRun => ({
  ...run,
  bySeverity: JSON.parse(bySeverity) as Record<Severity, number>,
  new: appeared,
})

/** Runs, newest first. */
export function auditRuns(db: Mirror): AuditRun[] {
  return (db.prepare(`${RUNS} ORDER BY seq DESC`).all() as RunRow[]).map(read)
}

export type RuleCounts = Record<string, { failed: number; passed: number; unknown: number }>

/** How every rule of a run was decided: `failed` without findings that were accepted or called false. */
export function runByRule(db: Mirror, run: string): RuleCounts {
  const text = db.prepare('SELECT by_rule FROM audit_run WHERE id = ?').pluck().get(run) as string | undefined
  return text === undefined ? {} : (JSON.parse(text) as RuleCounts)
}

/** The figures and severities a run was made with, by rule. Runs of older versions did not keep severities. */
export function runSettings(
  db: Mirror,
  run: string,
): { parameters: Record<string, Record<string, number>>; severities: Record<string, Severity> } {
  const row = db.prepare('SELECT parameters, severities FROM audit_run WHERE id = ?').get(run) as
    | { parameters: string; severities: string | null }
    | undefined
  return {
    parameters: JSON.parse(row?.parameters ?? '{}') as Record<string, Record<string, number>>,
    severities: JSON.parse(row?.severities ?? '{}') as Record<string, Severity>,
  }
}

/** The rule name under which `data_gap` keeps how many accounts miss a fact, whichever rules wait for it. */
const ANY_RULE = ''

/** Missing facts of a run: how many accounts miss each, and which rules wait for it. */
export function runGaps(db: Mirror, run: string): { field: string; accounts: number; rules: string[] }[] {
  const rows = db
    .prepare('SELECT field, rule, accounts FROM data_gap WHERE run_id = ? ORDER BY field, rule')
    .all(run) as {
    field: string
    rule: string
    accounts: number
  }[]
  return rows
    .filter((row) => row.rule === ANY_RULE)
    .map(({ field, accounts }) => ({
      field,
      accounts,
      rules: rows.filter((row) => row.field === field && row.rule !== ANY_RULE).map((row) => row.rule),
    }))
}

/** What a run writes as a whole, once every account was judged. */
export type RunRecord = {
  seq: number
  id: string
  startedAt: number
  seconds: number
  pack: string
  parameters: unknown
  /** The severity every rule of the run had. */
  severities: Record<string, Severity>
  accounts: number
  rules: number
  findings: number
  bySeverity: Record<Severity, number>
  byRule: RuleCounts
  appeared: number
  resolved: number
  gaps: readonly { field: string; accounts: number; byRule: ReadonlyMap<string, number> }[]
}

/** Writes the line of a run and its gaps; findings and accounts of the run may have been written before, in the same transaction. */
export function writeRun(db: Mirror, run: RunRecord): void {
  db.prepare(`
INSERT INTO audit_run (seq, id, started_at, seconds, pack, parameters, accounts, rules, findings, by_severity, by_rule, appeared, resolved, severities)
VALUES (@seq, @id, @startedAt, @seconds, @pack, @parameters, @accounts, @rules, @findings, @bySeverity, @byRule, @appeared, @resolved, @severities)`).run(
    {
      seq: run.seq,
      id: run.id,
      startedAt: run.startedAt,
      seconds: run.seconds,
      pack: run.pack,
      parameters: JSON.stringify(run.parameters),
      accounts: run.accounts,
      rules: run.rules,
      findings: run.findings,
      bySeverity: JSON.stringify(run.bySeverity),
      byRule: JSON.stringify(run.byRule),
      appeared: run.appeared,
      resolved: run.resolved,
      severities: JSON.stringify(run.severities),
    },
  )
  const add = db.prepare('INSERT INTO data_gap (run_id, field, rule, accounts) VALUES (?, ?, ?, ?)')
  for (const { field, accounts, byRule } of run.gaps) {
    add.run(run.id, field, ANY_RULE, accounts)
    for (const [rule, count] of byRule) add.run(run.id, field, rule, count)
  }
}
