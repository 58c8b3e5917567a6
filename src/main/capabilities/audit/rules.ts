import type { AuditRun, DataGap, RuleSummary } from '#shared/model/finding.ts'
import type { ReadContext } from '#main/capabilities/handler.ts'
import { factLabel } from '#main/domain/audit/fact-words.ts'
import { allRules } from '#main/domain/audit/rules/all.ts'
import { thresholdOf } from '#main/domain/audit/words.ts'
import { auditRuns, runByRule, runGaps } from '#main/mirror/queries/audit-runs.ts'
import { latestRunId } from '#main/mirror/queries/health.ts'

/** The catalogue of rules with how each was decided in the newest run. */
export function listRules({ db, language }: ReadContext): { rules: RuleSummary[] } {
  const run = latestRunId(db)
  const counts = run === null ? {} : runByRule(db, run)
  return {
    rules: allRules.map((rule) => {
      const { title, explanation, remedy } = rule.text[language]
      const { failed, passed, unknown } = counts[rule.id] ?? { failed: 0, passed: 0, unknown: 0 }
      return {
        id: rule.id,
        version: rule.version,
        group: rule.group,
        portfolio: 'by' in rule,
        severity: rule.severity,
        title,
        explanation,
        remedy: [...remedy],
        threshold: thresholdOf(rule, language),
        findings: failed,
        passed,
        unknown,
      }
    }),
  }
}

/** What the newest run did not know, worst first: accounts that miss the fact × rules that wait for it. */
export function listGaps({ db, language }: ReadContext): { gaps: DataGap[] } {
  const run = latestRunId(db)
  const gaps = run === null ? [] : runGaps(db, run)
  const weight = (gap: { accounts: number; rules: string[] }): number => gap.accounts * gap.rules.length
  return {
    gaps: gaps
      .map((gap) => ({ ...gap, label: factLabel(gap.field, language) }))
      .toSorted((a, b) => weight(b) - weight(a) || a.field.localeCompare(b.field)),
  }
}

/** Every run, newest first. */
export function listRuns({ db }: ReadContext): { runs: AuditRun[] } {
  return { runs: auditRuns(db) }
}
