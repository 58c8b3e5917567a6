import { z } from 'zod'
import { MemberAccount } from '../model/goal.ts'
import { Activity, Id, JourneyStage, TeamFunction } from '../model/words.ts'
import { query } from './request.ts'

/** One journey stage of a brand in a market. */
const StageCell = z.object({
  state: z.enum(['covered', 'dormant', 'gap', 'none']),
  /** Accounts that serve it now. */
  active: z.number().int(),
  /** A scenario says that it must stay covered. */
  required: z.boolean(),
})

export const CoverageCell = z.object({
  brand: Id,
  market: Id,
  /** Before, during, after. */
  stages: z.array(StageCell).length(3),
  accounts: z.number().int(),
  active: z.number().int(),
  /** An active account is run by a team that supports customers. */
  support: z.boolean(),
  languages: z.array(z.string()),
})
export type CoverageCell = z.infer<typeof CoverageCell>

/** An empty place that matters: required and not covered, accounts but no support, or served by silent accounts only. */
export const CoverageHole = z.object({
  brand: Id,
  market: Id,
  why: z.enum(['required', 'no_support', 'silent']),
  stages: z.array(JourneyStage),
  accounts: z.number().int(),
})
export type CoverageHole = z.infer<typeof CoverageHole>

/** As it is, or as it will be when the plan is carried out: who stays and is active or is put in order. */
export const CoverageWhen = z.enum(['today', 'plan'])
export type CoverageWhen = z.infer<typeof CoverageWhen>

export const coverage = {
  /** Brand × market × journey stage with support and languages; brands and markets in the order of their accounts. */
  'coverage.map': query(
    z.strictObject({
      brand: Id.nullable().optional(),
      market: Id.nullable().optional(),
      when: CoverageWhen.default('today'),
    }),
    z.object({
      brands: z.array(z.object({ id: Id, name: z.string() })),
      markets: z.array(z.object({ id: Id, name: z.string(), code: z.string() })),
      cells: z.array(CoverageCell),
      holes: z.array(CoverageHole),
      needed: z.number().int(),
      covered: z.number().int(),
    }),
  ),
  /** The accounts of a brand in a market, those that posted last first; at most 500. */
  'coverage.cell': query(
    z.strictObject({ brand: Id, market: Id, when: CoverageWhen.default('today') }),
    z.object({
      accounts: z.array(
        MemberAccount.extend({
          activity: Activity,
          language: z.string().nullable(),
          team: z.string().nullable(),
          support: z.boolean(),
          function: TeamFunction.nullable(),
          stages: z.array(JourneyStage),
        }),
      ),
    }),
  ),
} as const
