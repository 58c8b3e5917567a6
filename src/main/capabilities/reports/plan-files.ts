import { csvOf } from '#main/adapters/writers/csv.ts'
import { calendarDays, calendarName } from '#main/domain/reports/calendar.ts'
import { boardDeck } from '#main/domain/reports/deck/index.ts'
import { footer, headline, versionText } from '#main/domain/reports/headline.ts'
import { narrative } from '#main/domain/reports/narrative/index.ts'
import type { Report } from '#main/domain/reports/report.ts'
import type { Say } from '#main/domain/reports/say.ts'
import { jiraTasks, plannerTasks } from '#main/domain/reports/task-lists.ts'

/** The plan as a text that can be read and worked on. */
export async function textDocument(report: Report, say: Say): Promise<Uint8Array> {
  const { docxOf } = await import('#main/adapters/writers/docx.ts')
  const { title } = headline(report, say)
  const [before = '', between = '', after = ''] = say.text('page', { n: '\u0000', total: '\u0000' }).split('\u0000')
  return docxOf(narrative(report, say), {
    title,
    footer: footer(report, say),
    header: `${report.about.workspace}, ${versionText(report, say)}`,
    language: say.language === 'ru' ? 'ru-RU' : 'en-GB',
    page: [before, between, after],
  })
}

export async function slides(report: Report, say: Say): Promise<Uint8Array> {
  const { pptxOf } = await import('#main/adapters/writers/pptx.ts')
  return pptxOf(boardDeck(report, say), say.language)
}

export async function calendar(report: Report, say: Say): Promise<Uint8Array> {
  const { icsOf } = await import('#main/adapters/writers/ics.ts')
  return icsOf(calendarName(report, say), calendarDays(report, say), report.about.exportedAt)
}

/** Tasks in the columns a tool takes in. */
export const taskList = (tool: 'jira' | 'planner', report: Report, say: Say): Uint8Array =>
  csvOf(tool === 'jira' ? jiraTasks(report, say) : plannerTasks(report, say))
