import { z } from 'zod'
import { Day, Id, Instant, Language } from '../model/words.ts'
import { job, query } from './request.ts'

/** `jira` and `planner` are lists of tasks in the columns those tools take in; `ics` is a calendar of due days. */
export const ExportFormat = z.enum(['xlsx', 'csv', 'json', 'pdf', 'pptx', 'docx', 'html', 'ics', 'jira', 'planner'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** What an audit report can be written as; slides, narrative and tasks are of a plan. */
export const AUDIT_FORMATS: ReadonlySet<ExportFormat> = new Set(['xlsx', 'csv', 'json', 'pdf', 'html'])

export const Audience = z.enum(['board', 'governance', 'market'])
export type Audience = z.infer<typeof Audience>

/** What a document is about: the plan with its findings, or the audit alone. */
export const ReportSubject = z.enum(['plan', 'audit'])
export type ReportSubject = z.infer<typeof ReportSubject>

/**
 * What is wanted: about what, for which part of the portfolio by id, and whether people are named. Without their names they go
 * by numbers, and addresses and telephone numbers are left out of texts.
 */
const choice = {
  report: ReportSubject.default('plan'),
  market: Id.optional(),
  brand: Id.optional(),
  personal: z.boolean().default(false),
  /** The language of the document; that of the question where it is not said. */
  language: Language.optional(),
}

/** What a digest is written as. */
export const DigestFormat = z.enum(['html', 'pdf'])
export type DigestFormat = z.infer<typeof DigestFormat>

/** What is due: counts, and the waves that start or end. */
export const Due = z.object({
  /** Accounts whose review is due by the rule of the audit. */
  reviews: z.number().int(),
  /** Accepted findings that open again. */
  waivers: z.number().int(),
  /** Open findings whose day comes or has passed. */
  findings: z.number().int(),
  tasksLate: z.number().int(),
  waves: z.array(z.object({ id: Id, name: z.string(), what: z.enum(['starts', 'ends']), on: Day })),
})
export type Due = z.infer<typeof Due>

export const ExportedFile = z.object({ path: z.string(), format: ExportFormat, bytes: z.number().int() })

export const reports = {
  /** The pages that would be printed, as one self-contained HTML document without scripts. */
  'reports.preview': query(z.strictObject({ audience: Audience, ...choice }), z.object({ html: z.string() })),
  'reports.export': job(
    z.strictObject({
      folder: z.string(),
      formats: z.array(ExportFormat).min(1).max(ExportFormat.options.length),
      audience: Audience.default('governance'),
      ...choice,
    }),
    z.object({ files: z.array(ExportedFile) }),
    ['folder'],
  ),
  'reports.due': query(z.strictObject({ days: z.number().int().min(0).max(366).default(7) }), Due),
  /** What happened in the last days, as pages in a folder. */
  'reports.digest': job(
    z.strictObject({
      folder: z.string(),
      formats: z.array(DigestFormat).min(1).max(DigestFormat.options.length),
      days: z.number().int().min(1).max(366).default(7),
      language: Language.optional(),
    }),
    z.object({
      files: z.array(z.object({ path: z.string(), format: DigestFormat, bytes: z.number().int() })),
      since: Instant,
      until: Instant,
    }),
    ['folder'],
  ),
} as const
