import { z } from 'zod'
import { PlanSummary } from '../model/plan.ts'
import { Activity, Disposition, Id, Instant, Severity } from '../model/words.ts'
import { query } from './request.ts'

/** A dated figure from outside, shown beside the workspace's own and never as a target. */
export const Reference = z.object({ value: z.number(), source: z.string(), year: z.number().int() })

const Share = z.object({
  key: z.string(),
  label: z.string(),
  icon: z.string().nullable(),
  count: z.number().int(),
  reference: Reference.nullable(),
})

export const CenterFigures = z.object({
  workspace: z.string(),
  mirrorAt: Instant.nullable(),
  auditAt: Instant.nullable(),
  auditNumber: z.number().int(),
  accounts: z.object({
    total: z.number().int(),
    sinceLastAudit: z.number().int().nullable(),
    reference: Reference,
    byNetwork: z.array(Share),
    byBrand: z.array(Share),
    byMarket: z.array(Share),
  }),
  activity: z.object({
    groups: z.array(z.object({ activity: Activity, count: z.number().int(), audience: z.number().int() })),
    /** One bar per account, newest post first. At most 2,000; beyond that a sample of every n-th, and `every` says so. */
    bars: z.array(
      z.object({
        id: Id,
        handle: z.string(),
        activity: Activity,
        audience: z.number().int(),
        days: z.number().int().nullable(),
      }),
    ),
    every: z.number().int(),
  }),
  findings: z.object({
    total: z.number().int(),
    sinceLastAudit: z.number().int().nullable(),
    bySeverity: z.record(Severity, z.object({ count: z.number().int(), change: z.number().int().nullable() })),
    trend: z.array(
      z.object({
        at: Instant,
        critical: z.number().int(),
        high: z.number().int(),
        medium: z.number().int(),
        low: z.number().int(),
      }),
    ),
  }),
  coverage: z.object({
    markets: z.array(z.object({ id: Id, name: z.string(), code: z.string() })),
    brands: z.array(
      z.object({
        id: Id,
        name: z.string(),
        /** Per market, in the order of `markets`: before, during, after. */
        cells: z.array(z.array(z.enum(['covered', 'dormant', 'gap', 'none'])).length(3)),
      }),
    ),
    needed: z.number().int(),
    covered: z.number().int(),
  }),
  serviceGap: z
    .object({
      needed: z.number().int(),
      neverReached: z.number().int(),
      late: z.number().int(),
      answeredByPublisher: z.number().int(),
      byTeam: z.array(z.object({ team: z.string(), function: z.string(), count: z.number().int() })),
      days: z.number().int(),
    })
    .nullable(),
  firstAnswer: z
    .object({
      targetMinutes: z.number(),
      withinTarget: z.number().nullable(),
      byBrand: z.array(
        z.object({
          id: Id,
          name: z.string(),
          medianMinutes: z.number().nullable(),
          p90Minutes: z.number().nullable(),
          within: z.number().nullable(),
          answered: z.number().int(),
        }),
      ),
    })
    .nullable(),
  plan: PlanSummary.nullable(),
  /** What asks for action, most urgent first; `where` is a deep link into the window. */
  needsYou: z.array(
    z.object({ code: z.string(), count: z.number().int(), extra: z.number().int().nullable(), where: z.string() }),
  ),
  dispositions: z.record(Disposition, z.number().int()).nullable(),
})
export type CenterFigures = z.infer<typeof CenterFigures>

export const center = {
  'center.figures': query(
    z.strictObject({ brand: Id.nullable().optional(), market: Id.nullable().optional() }),
    CenterFigures,
  ),
} as const
