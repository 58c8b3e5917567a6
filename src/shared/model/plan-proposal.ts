import { z } from 'zod'
import { Disposition, Id, Instant } from './words.ts'

/** A decision somebody proposes in a workbook that came back, beside what holds now. */
export const Proposal = z.object({
  id: Id,
  account: Id,
  name: z.string(),
  network: z.string(),
  networkIcon: z.string(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
  audience: z.number().int().nullable(),
  disposition: Disposition,
  into: Id.nullable(),
  intoName: z.string().nullable(),
  reason: z.string().nullable(),
  editor: z.string(),
  file: z.string(),
  proposedAt: Instant,
  /** The plan was changed after the workbook was made, and says something else than it did. */
  changedSince: z.boolean(),
  /** What holds now: decided, else suggested. */
  now: z.object({
    disposition: Disposition,
    intoName: z.string().nullable(),
    decided: z.boolean(),
    by: z.string().nullable(),
    locked: z.boolean(),
  }),
})
export type Proposal = z.infer<typeof Proposal>
