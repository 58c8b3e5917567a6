import { type Staging, stagingIn } from '#main/adapters/writers/staging.ts'
import { footer } from '#main/domain/reports/headline.ts'
import { fileStem, slugOf } from '#main/domain/reports/file-name.ts'
import type { Report } from '#main/domain/reports/report.ts'
import { type Say, sayIn } from '#main/domain/reports/say.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { AUDIT_FORMATS, type ExportFormat } from '#shared/contract/reports.ts'
import type { JobContext } from '../handler.ts'
import { print } from '../printed.ts'
import { CSV_FILES, jsonDocument, page, sortedPage } from './files.ts'
import { documentFrontier } from './frontier.ts'
import { GATHER_STEPS, gatherReport } from './gather.ts'
import { calendar, slides, taskList, textDocument } from './plan-files.ts'
import { workbook } from './workbook.ts'

/** What a document is named after, by its readers. */
const NAMES = {
  plan: { board: 'board', governance: 'plan', market: 'markets' },
  audit: { board: 'audit-board', governance: 'audit', market: 'audit-owners' },
} as const

/** Formats that draw the efficient frontier. */
const DRAWN: ReadonlySet<ExportFormat> = new Set(['pdf', 'pptx', 'html'])

const stepsOf = (format: ExportFormat): number => (format === 'csv' ? CSV_FILES.length : 1)

/**
 * Writes the chosen formats into a folder, all of them or none. Nothing that is already there is replaced.
 * @throws Refusal `folder_unwritable`, `disk_full`, `printer_unavailable`, `cancelled`, `not_found`; `bad_request` for a format an audit does not have
 */
export async function exportFiles(
  given: JobContext,
  { folder, formats, language, ...asked }: Query<'reports.export'>,
): Promise<Answer<'reports.export'>> {
  const context = language === undefined ? given : { ...given, ...given.speaking(language) }
  const wanted = [...new Set(formats)]
  if (asked.report === 'audit')
    for (const format of wanted)
      if (!AUDIT_FORMATS.has(format))
        throw new Refusal('bad_request', `an audit report is not written as ${format}`, { field: 'formats' })
  const drawing = asked.report === 'plan' && wanted.some((format) => DRAWN.has(format))
  const total = GATHER_STEPS + (drawing ? 1 : 0) + wanted.reduce((sum, format) => sum + stepsOf(format), 0)
  let done = 0
  const step = (subject: string): void => context.progress(done++, total, subject)
  const gathered = gatherReport(context, asked, () => step(''))
  const say = sayIn(context.language, gathered.about.timeZone)
  const frontierStep = done
  if (drawing) step(say.text('frontier'))
  const whole = gathered.about.brand === null && gathered.about.market === null
  const known = gathered.plan !== null && gathered.plan.audienceKept !== null
  const frontier =
    drawing && whole && known
      ? await documentFrontier(context, gathered.inventory.length, () =>
          context.progress(frontierStep, total, say.text('frontier')),
        )
      : null
  const report: Report = { ...gathered, frontier }
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
  const { workspace, day, audience, market, brand } = report.about
  const limited = [brand, market].filter((name) => name !== null).map(slugOf)
  const stem = (name: string): string => fileStem(workspace, [name, ...limited].join('-'), day)
  const main = stem(NAMES[report.about.report][audience])
  if (format === 'csv') {
    for (const { name, bytes } of CSV_FILES) {
      step(`${name}.csv`)
      staging.write(stem(name), 'csv', bytes(report))
    }
    return
  }
  const isList = format === 'jira' || format === 'planner'
  step(isList ? `${format}.csv` : `${main}.${format}`)
  switch (format) {
    case 'xlsx':
      return staging.write(main, 'xlsx', await workbook(report, say, workspaceMeta(context.db).id))
    case 'json':
      return staging.write(main, 'json', jsonDocument(report))
    case 'html':
      return staging.write(main, 'html', Buffer.from(sortedPage(report, say), 'utf8'))
    case 'docx':
      return staging.write(main, 'docx', await textDocument(report, say))
    case 'pptx':
      return staging.write(main, 'pptx', await slides(report, say))
    case 'ics':
      return staging.write(main, 'ics', await calendar(report, say))
    case 'jira':
    case 'planner':
      return staging.write(stem(`tasks-${format}`), 'csv', taskList(format, report, say))
    case 'pdf':
      return print(page(report, say), footer(report, say), context.devices, staging.reserve(main, 'pdf'))
  }
}
