import { createHash } from 'node:crypto'
import { csvOf } from '#main/adapters/writers/csv.ts'
import { fontFaces } from '#main/adapters/writers/fonts.ts'
import { jsonOf, jsonRows } from '#main/adapters/writers/json.ts'
import { documentHtml } from '#main/domain/reports/document.ts'
import type { Report } from '#main/domain/reports/report.ts'
import type { Say } from '#main/domain/reports/say.ts'
import { SORT_SCRIPT } from '#main/domain/reports/sort-script.ts'
import { changesTable, coverageTable, tasksTable } from '#main/domain/reports/plan-tables.ts'
import { decisionsTable, findingsTable, inventoryTable } from '#main/domain/reports/tables.ts'
import { PLAN_SCHEMA_ID, type PlanDocument } from '#shared/model/plan-document.ts'

/** Tables of the CSV format, one file each. */
export const CSV_FILES = [
  { name: 'decisions', bytes: (report: Report) => csvOf(decisionsTable(report)) },
  { name: 'findings', bytes: (report: Report) => csvOf(findingsTable(report)) },
  { name: 'inventory', bytes: (report: Report) => csvOf(inventoryTable(report)) },
] as const

/** The whole export as one document with stable names; `docs/plan.schema.json` describes it. */
export function jsonDocument(report: Report): Uint8Array {
  const { about, center, plan, audit, work, since, frontier } = report
  const { activity, ...figures } = center
  const { planVersion } = about
  const document: PlanDocument = {
    $schema: PLAN_SCHEMA_ID,
    muster: {
      version: about.version,
      exportedAt: new Date(about.exportedAt).toISOString(),
      workspace: about.workspace,
      language: about.language,
      audience: about.audience,
      schema: about.schema,
      report: about.report,
      brand: about.brand,
      market: about.market,
      personalData: about.personal,
      planVersion:
        planVersion === null
          ? null
          : {
              number: planVersion.number,
              draft: planVersion.draft,
              issuedAt: planVersion.issuedAt === null ? null : new Date(planVersion.issuedAt).toISOString(),
            },
    },
    summary: { plan, audit, figures: { ...figures, activity: activity.groups } },
    frontier: frontier && { points: [...frontier.points], today: frontier.today },
    since: since && { version: since.number, issuedAt: new Date(since.issuedAt).toISOString() },
    decisions: jsonRows(decisionsTable(report)),
    findings: jsonRows(findingsTable(report)),
    inventory: jsonRows(inventoryTable(report)),
    coverage: jsonRows(coverageTable(report)),
    changes: jsonRows(changesTable(report)),
    waves: work?.waves.map((wave) => ({ ...wave })) ?? [],
    tasks: jsonRows(tasksTable(report)),
    risks: work?.risks.map((risk) => ({ ...risk })) ?? [],
    approvals: work?.approvals.map((one) => ({ ...one })) ?? [],
  }
  return jsonOf(document)
}

export const page = (report: Report, say: Say): string => documentHtml(report, say, fontFaces())

/** The page as it is handed out: its tables can be sorted, and nothing else runs in it. */
export function sortedPage(report: Report, say: Say): string {
  const digest = createHash('sha256').update(SORT_SCRIPT).digest('base64')
  return documentHtml(report, say, fontFaces(), { code: SORT_SCRIPT, digest })
}
