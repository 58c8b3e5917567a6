import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvOf } from '#main/adapters/writers/csv.ts'
import { fontFaces } from '#main/adapters/writers/fonts.ts'
import { jsonOf, jsonRows } from '#main/adapters/writers/json.ts'
import type { SheetWords } from '#main/adapters/writers/xlsx.ts'
import { auditSheet, maturitySheet } from '#main/domain/reports/audit/sheets.ts'
import { aboutSheet } from '#main/domain/reports/about-sheet.ts'
import { documentHtml } from '#main/domain/reports/document.ts'
import { footer, headline } from '#main/domain/reports/headline.ts'
import type { Report } from '#main/domain/reports/report.ts'
import type { Say } from '#main/domain/reports/say.ts'
import { summarySheet } from '#main/domain/reports/summary-sheet.ts'
import type { Table } from '#main/domain/reports/table.ts'
import { decisionsTable, findingsTable, inventoryTable } from '#main/domain/reports/tables.ts'
import type { ColumnId } from '#shared/locale/reports-tables.ts'
import type { Devices } from '../handler.ts'
import { dayIn } from './gather.ts'

/** Tables of the CSV format, one file each. */
export const CSV_FILES = [
  { name: 'decisions', bytes: (report: Report) => csvOf(decisionsTable(report)) },
  { name: 'findings', bytes: (report: Report) => csvOf(findingsTable(report)) },
  { name: 'inventory', bytes: (report: Report) => csvOf(inventoryTable(report)) },
] as const

/** The workbook: summary, decisions, findings, inventory, and what it rests on. */
export async function workbook(report: Report, say: Say): Promise<Uint8Array> {
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
  const sheet = <Row>(table: Table<Row>, name: string, empty: string) => tableSheet(table, words(name, empty))
  const noFindings = say.text(report.audit ? 'noFindings' : 'noAudit')
  const findings = sheet(findingsTable(report), say.text('findingsSheet'), noFindings)
  const about = freeSheet(aboutSheet(report, say), foot)
  const named = { title: headline(report, say).title, created: report.about.exportedAt }
  if (report.about.report === 'audit') {
    const first = freeSheet(auditSheet(report, say), foot)
    const ofAll = report.about.market === null ? [freeSheet(maturitySheet(report, say), foot)] : []
    return xlsxOf([...(ofAll.length === 0 ? [] : [first, ...ofAll]), findings, about], named)
  }
  return xlsxOf(
    [
      freeSheet(summarySheet(report, say), foot),
      sheet(decisionsTable(report), say.text('decisionsSheet'), say.text(report.plan ? 'nothingToList' : 'noPlan')),
      findings,
      sheet(inventoryTable(report), say.text('inventorySheet'), say.text('emptyWorkspace')),
      about,
    ],
    named,
  )
}

/** The whole export as one document with stable names. */
export function jsonDocument(report: Report): Uint8Array {
  const { about, center, plan, audit } = report
  const { activity, ...figures } = center
  return jsonOf({
    muster: {
      version: about.version,
      exportedAt: new Date(about.exportedAt).toISOString(),
      workspace: about.workspace,
      language: about.language,
      audience: about.audience,
      schema: about.schema,
    },
    summary: { plan, audit, figures: { ...figures, activity: activity.groups } },
    decisions: jsonRows(decisionsTable(report)),
    findings: jsonRows(findingsTable(report)),
    inventory: jsonRows(inventoryTable(report)),
  })
}

export const page = (report: Report, say: Say): string => documentHtml(report, say, fontFaces())

/** Prints the page. The file it is printed from lies apart, so that an export folder never shows it. */
export async function print(report: Report, say: Say, devices: Devices, pdf: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-print-'))
  try {
    const file = join(folder, 'page.html')
    writeFileSync(file, page(report, say))
    await devices.printPdf({ html: file, pdf, footer: footer(report, say) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
