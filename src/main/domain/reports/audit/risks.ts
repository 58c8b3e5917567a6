import { risk } from '#main/domain/audit/score.ts'
import { groupedBy } from '../grouping.ts'
import { type FindingLine, isOpen } from '../report.ts'

export type RuleRisk = { readonly first: FindingLine; readonly rows: readonly FindingLine[]; readonly risk: number }

/** Open findings by rule, with the risk of all of them added up; the largest risk first. */
export function risksByRule(findings: readonly FindingLine[]): RuleRisk[] {
  const open = findings.filter(isOpen)
  return [...groupedBy(open, (finding) => finding.rule).values()]
    .flatMap((rows) => {
      const [first] = rows
      const sum = rows.reduce((all, row) => all + risk(row.severity, row.line?.audience ?? null), 0)
      return first ? [{ first, rows, risk: sum }] : []
    })
    .toSorted((a, b) => b.risk - a.risk || a.first.rule.localeCompare(b.first.rule))
}
