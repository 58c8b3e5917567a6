import { z } from 'zod'
import { Day, Id, TeamFunction } from './words.ts'

/** The small registers an account points to. */
export const DirectoryKind = z.enum(['brand', 'market', 'team', 'person', 'agency', 'goal'])
export type DirectoryKind = z.infer<typeof DirectoryKind>

export const DirectoryEntry = z.object({
  id: Id,
  kind: DirectoryKind,
  name: z.string(),
  /** Market: ISO country code. Brand: website. Person: e-mail. Goal: metric. */
  detail: z.string().nullable(),
  teamFunction: TeamFunction.nullable(),
  leftOn: Day.nullable(),
  accounts: z.number().int(),
})
export type DirectoryEntry = z.infer<typeof DirectoryEntry>
