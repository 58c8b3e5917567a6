import { z } from 'zod'
import { job, query } from './request.ts'

export const ExportFormat = z.enum(['xlsx', 'csv', 'json', 'pdf', 'html'])
export type ExportFormat = z.infer<typeof ExportFormat>

export const Audience = z.enum(['board', 'governance', 'market'])
export type Audience = z.infer<typeof Audience>

export const ExportedFile = z.object({ path: z.string(), format: ExportFormat, bytes: z.number().int() })

export const reports = {
  /** The pages that would be printed, as one self-contained HTML document without scripts. */
  'reports.preview': query(z.strictObject({ audience: Audience }), z.object({ html: z.string() })),
  'reports.export': job(
    z.strictObject({
      folder: z.string(),
      formats: z.array(ExportFormat).min(1).max(5),
      audience: Audience.default('governance'),
    }),
    z.object({ files: z.array(ExportedFile) }),
    ['folder'],
  ),
} as const
