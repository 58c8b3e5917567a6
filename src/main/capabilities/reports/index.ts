import { sayIn } from '#main/domain/reports/say.ts'
import type { JobHandlers, QueryHandlers } from '../handler.ts'
import { dueWithin } from './due.ts'
import { page } from './files.ts'
import { gatherReport } from './gather.ts'

export const reportsQueries: QueryHandlers<'reports.preview' | 'reports.due'> = {
  'reports.due': (context, { days }) => dueWithin(context, days),
  'reports.preview': (given, { language, ...query }) => {
    const context = language === undefined ? given : given.speaking(language)
    const report = gatherReport(context, query, () => undefined)
    return { html: page(report, sayIn(context.language, report.about.timeZone)) }
  },
}

export const reportsJobs: JobHandlers<'reports.export' | 'reports.digest'> = {
  'reports.digest': {
    thread: 'reader',
    run: async (context, query) => (await import('./digest.ts')).writeDigest(context, query),
  },
  'reports.export': {
    thread: 'reader',
    run: async (context, query) => (await import('./export.ts')).exportFiles(context, query),
  },
}
