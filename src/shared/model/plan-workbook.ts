import { z } from 'zod'
import { Disposition, Id, Instant, Language } from './words.ts'

/** What an exported workbook of the plan knows of itself, for the one that writes it and the one that reads it back. */

/** The hidden sheet that such a workbook is known by. */
export const PLAN_SHEET = 'muster-plan'
/** The hidden sheet with the words that can be chosen. */
export const CHOICE_SHEET = 'muster-plan-choices'
/** Characters of the data in one cell; each begins with a colon, so that no cell is a formula or a number. */
export const PLAN_CHUNK = 30_000
/** Grows when an older program could not read what a newer one wrote. */
export const PLAN_WORKBOOK_VERSION = 1

/** The columns of the decisions that are read back, by the heads they have in the file. */
export const PlanColumns = z.object({
  account_id: z.string(),
  account: z.string(),
  disposition: z.string(),
  into: z.string(),
  reason: z.string(),
  status: z.string(),
})
export type PlanColumns = z.infer<typeof PlanColumns>

/** What the workbook said of one account when it was made. `reason` is as it was written, which may leave names out. */
const BaseRow = z.object({
  d: Disposition,
  i: Id.nullable(),
  /** The name that stood for `i`. */
  n: z.string().nullable(),
  r: z.string().nullable(),
  s: z.enum(['decided', 'suggested', 'undecided']),
})

export const PlanWorkbook = z.object({
  muster: z.literal('plan'),
  version: z.number().int().min(1),
  workspace: z.string(),
  workspaceName: z.string(),
  at: Instant,
  language: Language,
  /** The version of the plan it was made of. */
  plan: z.object({ number: z.number().int(), draft: z.boolean() }),
  sheet: z.string(),
  columns: PlanColumns,
  /** What stands beside the cell with the editor's name. */
  editor: z.string(),
  rows: z.record(Id, BaseRow),
})
export type PlanWorkbook = z.infer<typeof PlanWorkbook>

/** One row of the decisions as it came back. A row counts from 1, as a person counts. */
export type ReturnedRow = {
  readonly row: number
  readonly account: string
  readonly name: string
  readonly disposition: string
  readonly into: string
  readonly reason: string
  readonly status: string
}

export type ReturnedPlan = {
  readonly book: PlanWorkbook
  /** Who says to have changed it: the cell for it, else the name the spreadsheet program noted; null when neither is there. */
  readonly editor: string | null
  readonly sheet: string
  readonly rows: readonly ReturnedRow[]
}
