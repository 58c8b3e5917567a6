import type { PlanChoices } from '#main/adapters/writers/plan-workbook.ts'
import type { Sheet, SheetTable, SheetWords } from '#main/adapters/writers/xlsx.ts'
import { aboutSheet } from '#main/domain/reports/about-sheet.ts'
import { auditSheet, maturitySheet } from '#main/domain/reports/audit/sheets.ts'
import { footer, headline } from '#main/domain/reports/headline.ts'
import { changesTable, coverageTable, tasksTable } from '#main/domain/reports/plan-tables.ts'
import { held, type Report } from '#main/domain/reports/report.ts'
import { risksSheet } from '#main/domain/reports/risks-sheet.ts'
import type { Say } from '#main/domain/reports/say.ts'
import { summarySheet } from '#main/domain/reports/summary-sheet.ts'
import { decisionsTable, findingsTable, inventoryTable, statusOf } from '#main/domain/reports/tables.ts'
import type { ColumnId } from '#shared/locale/reports-tables.ts'
import { type PlanColumns, type PlanWorkbook, PLAN_WORKBOOK_VERSION } from '#shared/model/plan-workbook.ts'
import { TAKING_OVER } from '#shared/model/plan.ts'
import { Disposition } from '#shared/model/words.ts'
import { dayIn } from './gather.ts'

const EDITABLE: ReadonlySet<string> = new Set(['disposition', 'into', 'reason', 'status'])
const STATUSES = ['decided', 'suggested', 'undecided'] as const

/** The workbook of a plan or an audit. @param workspace its id, by which a workbook that comes back is known */
export async function workbook(report: Report, say: Say, workspace: string): Promise<Uint8Array> {
  const { freeSheet, tableSheet, xlsxOf } = await import('#main/adapters/writers/xlsx.ts')
  const foot = footer(report, say)
  const words = (name: string, empty: string): SheetWords => ({
    name,
    empty,
    footer: foot,
    head: (id) => say.column(id as ColumnId),
    word: (code) => say.word(code),
    dateFormat: say.language === 'ru' ? 'dd.mm.yyyy' : 'yyyy-mm-dd',
    day: dayIn(report.about.timeZone),
  })
  const sheet = <Row>(table: SheetTable<Row>, name: string, empty: string): Sheet =>
    tableSheet(table, words(name, empty))
  const noFindings = say.text(report.audit ? 'noFindings' : 'noAudit')
  const findings = sheet(findingsTable(report), say.text('findingsSheet'), noFindings)
  const about = freeSheet(aboutSheet(report, say), foot)
  const named = { title: headline(report, say).title, created: report.about.exportedAt }
  if (report.about.report === 'audit') {
    const first = freeSheet(auditSheet(report, say), foot)
    const ofAll = report.about.market === null ? [freeSheet(maturitySheet(report, say), foot)] : []
    return xlsxOf([...(ofAll.length === 0 ? [] : [first, ...ofAll]), findings, about], named)
  }
  const { withChoices } = await import('#main/adapters/writers/plan-workbook.ts')
  const decided = sheet(
    { ...decisionsTable(report), editable: EDITABLE },
    say.text('decisionsSheet'),
    say.text(report.plan ? 'nothingToList' : 'noPlan'),
  )
  const [decisions = decided, ...hidden] = report.plan
    ? withChoices(decided, choicesOf(report, say), bookOf(report, say, workspace))
    : [decided]
  const { work, since } = report
  const unchanged = since === null ? say.text('firstVersion') : say.text('noChanges', { n: since.number })
  return xlsxOf(
    [
      freeSheet(summarySheet(report, say), foot),
      decisions,
      ...(work !== null && work.tasks.length > 0 ? [sheet(tasksTable(report), say.text('tasksSheet'), '')] : []),
      ...(work !== null && work.risks.length + work.approvals.length > 0
        ? [freeSheet(risksSheet(work, say), foot)]
        : []),
      sheet(coverageTable(report), say.text('coverageSheet'), say.text('noCellsToList')),
      findings,
      sheet(inventoryTable(report), say.text('inventorySheet'), say.text('emptyWorkspace')),
      ...(report.plan ? [sheet(changesTable(report), say.text('changesSheet'), unchanged)] : []),
      about,
      ...hidden,
    ],
    named,
  )
}

function choicesOf(report: Report, say: Say): PlanChoices {
  const ids = decisionsTable(report).columns.map(({ id }) => id)
  const intoByNetwork = new Map<string, string[]>()
  for (const row of report.decisions) {
    const names = intoByNetwork.get(row.network) ?? []
    intoByNetwork.set(row.network, names)
    if (TAKING_OVER.has(held(row).disposition)) names.push(row.name)
  }
  for (const names of intoByNetwork.values()) names.sort((one, other) => one.localeCompare(other))
  return {
    dispositions: Disposition.options.map((one) => say.word(one)),
    statuses: STATUSES.map((one) => say.word(one)),
    intoByNetwork,
    networkOfRow: report.decisions.map(({ network }) => network),
    at: { disposition: ids.indexOf('disposition'), into: ids.indexOf('into'), status: ids.indexOf('status') },
    badWord: say.text('chooseDisposition'),
    badInto: say.text('chooseInto'),
  }
}

function bookOf(report: Report, say: Say, workspace: string): PlanWorkbook {
  const { about } = report
  const columns: PlanColumns = {
    account_id: say.column('account_id'),
    account: say.column('account'),
    disposition: say.column('disposition'),
    into: say.column('into'),
    reason: say.column('reason'),
    status: say.column('status'),
  }
  const { number, draft } = about.planVersion ?? { number: 1, draft: true }
  return {
    muster: 'plan',
    version: PLAN_WORKBOOK_VERSION,
    workspace,
    workspaceName: about.workspace,
    at: about.exportedAt,
    language: about.language,
    plan: { number, draft },
    sheet: say.text('decisionsSheet'),
    columns,
    editor: say.text('editorLabel'),
    rows: Object.fromEntries(
      report.decisions.map((row) => {
        const { disposition, intoId, into } = held(row)
        return [row.account, { d: disposition, i: intoId, n: into, r: row.reason, s: statusOf(row) }]
      }),
    ),
  }
}
