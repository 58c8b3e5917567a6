import { z } from 'zod'
import { Id } from '../model/words.ts'
import { job, query } from './request.ts'

export const ExportFormat = z.enum(['xlsx', 'csv', 'json', 'pdf', 'html'])
export type ExportFormat = z.infer<typeof ExportFormat>

export const Audience = z.enum(['board', 'governance', 'market'])
export type Audience = z.infer<typeof Audience>

/** What a document is about: the plan with its findings, or the audit alone. */
export const ReportSubject = z.enum(['plan', 'audit'])
export type ReportSubject = z.infer<typeof ReportSubject>

/** What is wanted: about what, for whom, and for the owners of one market by its id. */
const choice = {
  report: ReportSubject.default('plan'),
  market: Id.optional(),
}

export const ExportedFile = z.object({ path: z.string(), format: ExportFormat, bytes: z.number().int() })

export const reports = {
  /** The pages that would be printed, as one self-contained HTML document without scripts. */
  'reports.preview': query(z.strictObject({ audience: Audience, ...choice }), z.object({ html: z.string() })),
  'reports.export': job(
    z.strictObject({
      folder: z.string(),
      formats: z.array(ExportFormat).min(1).max(5),
      audience: Audience.default('governance'),
      ...choice,
    }),
    z.object({ files: z.array(ExportedFile) }),
    ['folder'],
  ),
} as const
