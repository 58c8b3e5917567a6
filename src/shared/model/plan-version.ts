import { z } from 'zod'
import { Disposition, Id, Instant } from './words.ts'

/** One account as a version of the plan has it: by its id and, so that it can be read later, by name. */
export const VersionRow = z.object({
  account: Id,
  name: z.string(),
  network: z.string(),
  disposition: Disposition,
  into: Id.nullable(),
  intoName: z.string().nullable(),
})
export type VersionRow = z.infer<typeof VersionRow>

/** The figures a version was issued with; `audienceKept` is a share. */
export const VersionFigures = z.object({
  before: z.number().int(),
  after: z.number().int(),
  audienceKept: z.number().nullable(),
  cellsCovered: z.number().int(),
  cellsNeeded: z.number().int(),
  decided: z.number().int(),
})
export type VersionFigures = z.infer<typeof VersionFigures>

export const VersionContent = z.object({ scenario: z.string(), figures: VersionFigures, rows: z.array(VersionRow) })
export type VersionContent = z.infer<typeof VersionContent>

/** A version that was issued. */
export const IssuedVersion = z.object({
  number: z.number().int(),
  issuedAt: Instant,
  issuedBy: z.string(),
  note: z.string().nullable(),
  figures: VersionFigures,
})
export type IssuedVersion = z.infer<typeof IssuedVersion>

/** Which version a document is of. A draft has the number it would be issued under. */
export type PlanVersion = {
  readonly number: number
  readonly draft: boolean
  readonly issuedAt: number | null
  readonly issuedBy: string | null
}
