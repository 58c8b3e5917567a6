import { type OpenFindings, type RunFindings, runFindings } from '#main/mirror/queries/center.ts'
import type { Scope } from '#main/mirror/queries/plan-figures.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import { Severity } from '#shared/model/words.ts'
import type { ReadContext } from '../handler.ts'

/** Runs the trend shows at most. */
const TREND_RUNS = 24

export type Run = {
  readonly id: string
  readonly number: number
  readonly at: number
  readonly accounts: number
  readonly counts: Readonly<Record<Severity, number>>
}

/** The last runs, oldest first. */
export function recentRuns({ db }: ReadContext, scope: Scope): Run[] {
  const runs = new Map<string, Mutable>()
  for (const row of runFindings(db, scope, TREND_RUNS)) {
    const run = runs.get(row.id) ?? start(row)
    if (row.severity !== null) run.counts[row.severity] = row.findings
    runs.set(row.id, run)
  }
  return [...runs.values()]
}

type Mutable = { id: string; number: number; at: number; accounts: number; counts: Record<Severity, number> }
const start = (row: RunFindings): Mutable => ({
  id: row.id,
  number: row.seq,
  at: row.started_at,
  accounts: row.accounts,
  counts: { critical: 0, high: 0, medium: 0, low: 0 },
})

const total = (run: Run): number => Severity.options.reduce((sum, severity) => sum + run.counts[severity], 0)

/** What is open now, how it changed from the run before to the newest, and the trend over runs. */
export function findings(runs: readonly Run[], open: readonly OpenFindings[]): CenterFigures['findings'] {
  const newest = runs.at(-1)
  const before = runs.at(-2)
  const count = (severity: Severity): number => open.find((row) => row.severity === severity)?.open ?? 0
  const bySeverity = Object.fromEntries(
    Severity.options.map((severity) => [
      severity,
      { count: count(severity), change: newest && before ? newest.counts[severity] - before.counts[severity] : null },
    ]),
  ) as CenterFigures['findings']['bySeverity']
  return {
    total: open.reduce((sum, row) => sum + row.open, 0),
    sinceLastAudit: newest && before ? total(newest) - total(before) : null,
    bySeverity,
    trend: runs.map(({ id, number, at, counts }) => ({ id, number, at, ...counts })),
  }
}
