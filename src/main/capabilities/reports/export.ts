import { type Staging, stagingIn } from '#main/adapters/writers/staging.ts'
import { fileStem, slugOf } from '#main/domain/reports/file-name.ts'
import type { Report } from '#main/domain/reports/report.ts'
import { type Say, sayIn } from '#main/domain/reports/say.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { ExportFormat } from '#shared/contract/reports.ts'
import type { JobContext } from '../handler.ts'
import { CSV_FILES, jsonDocument, page, print, workbook } from './files.ts'
import { GATHER_STEPS, gatherReport } from './gather.ts'

/** What a document is named after, by its readers. */
const NAMES = {
  plan: { board: 'board', governance: 'plan', market: 'markets' },
  audit: { board: 'audit-board', governance: 'audit', market: 'audit-owners' },
} as const

const stepsOf = (format: ExportFormat): number => (format === 'csv' ? CSV_FILES.length : 1)

/**
 * Writes the chosen formats into a folder, all of them or none. Nothing that is already there is replaced.
 * @throws Refusal `folder_unwritable`, `disk_full`, `printer_unavailable`, `cancelled`
 */
export async function exportFiles(
  context: JobContext,
  { folder, formats, ...asked }: Query<'reports.export'>,
): Promise<Answer<'reports.export'>> {
  const wanted = [...new Set(formats)]
  const total = GATHER_STEPS + wanted.reduce((sum, format) => sum + stepsOf(format), 0)
  let done = 0
  const step = (subject: string): void => context.progress(done++, total, subject)
  const report = gatherReport(context, asked, () => step(''))
  const say = sayIn(context.language, report.about.timeZone)
  const staging = stagingIn(folder, context.newId().slice(-12))
  try {
    const made: ExportFormat[] = []
    for (const format of wanted) {
      await write(format, { report, say, context, staging, step })
      for (let file = 0; file < stepsOf(format); file++) made.push(format)
    }
    context.progress(total, total)
    const files = staging.place()
    return { files: files.map((file, at) => ({ ...file, format: made[at] ?? 'json' })) }
  } finally {
    staging.discard()
  }
}

type Work = { report: Report; say: Say; context: JobContext; staging: Staging; step: (subject: string) => void }

async function write(format: ExportFormat, { report, say, context, staging, step }: Work): Promise<void> {
  const { workspace, day, audience, market } = report.about
  const name = NAMES[report.about.report][audience]
  const stem = fileStem(workspace, market === null ? name : `${name}-${slugOf(market)}`, day)
  if (format === 'csv') {
    for (const { name, bytes } of CSV_FILES) {
      step(`${name}.csv`)
      staging.write(fileStem(workspace, name, day), 'csv', bytes(report))
    }
    return
  }
  step(`${stem}.${format}`)
  if (format === 'xlsx') staging.write(stem, 'xlsx', await workbook(report, say))
  else if (format === 'json') staging.write(stem, 'json', jsonDocument(report))
  else if (format === 'html') staging.write(stem, 'html', Buffer.from(page(report, say), 'utf8'))
  else await print(report, say, context.devices, staging.reserve(stem, 'pdf'))
}
