import { z } from 'zod'
import { CenterPart } from '../model/center-parts.ts'
import { PlanSummary } from '../model/plan.ts'
import { Activity, Day, Disposition, Id, Instant, Severity } from '../model/words.ts'
import { command, job, query } from './request.ts'

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
    /** The kinds of network that the dated study counted, and the rest, for which it has no figure. */
    breakdown: z.array(
      z.object({
        key: z.enum(['x', 'blogs', 'facebook', 'linkedin', 'forums', 'youtube', 'other']),
        count: z.number().int(),
        /** Networks in it; for `other` those that are in none of the kinds. */
        networks: z.array(z.string()),
        reference: Reference.nullable(),
      }),
    ),
    byBrand: z.array(Share),
    byMarket: z.array(Share),
  }),
  /** Accounts of which something is on record, beside the dated share of companies. */
  record: z.object({
    accounts: z.number().int(),
    parts: z.array(
      z.object({
        key: z.enum(['owner', 'goal', 'smms', 'asked']),
        count: z.number().int(),
        /** A share of companies; `year` null where none is handed down. */
        reference: Reference.extend({ year: z.number().int().nullable() }).nullable(),
      }),
    ),
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
        id: Id,
        number: z.number().int(),
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
      /** Answered in time, by what the team does that solved it; `function` is `none` where that is not known. */
      byTeam: z.array(z.object({ team: z.string(), function: z.string(), count: z.number().int() })),
      days: z.number().int(),
    })
    .nullable(),
  firstAnswer: z
    .object({
      targetMinutes: z.number(),
      withinTarget: z.number().nullable(),
      /** Conversations that needed an answer, and those answered within the target of each. */
      needed: z.number().int(),
      within: z.number().int(),
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
  /** How far the plan is carried out, of the whole workspace; null before there are waves. */
  carryOut: z
    .object({
      waves: z.array(
        z.object({
          id: Id,
          name: z.string(),
          dueOn: Day.nullable(),
          accounts: z.number().int(),
          carried: z.number().int(),
          tasks: z.number().int(),
          tasksDone: z.number().int(),
          late: z.number().int(),
        }),
      ),
      carried: z.number().int(),
      changing: z.number().int(),
      ready: z.number().int(),
      /** Accounts of which an import shows something else than was decided. */
      drift: z.number().int(),
    })
    .nullable(),
  /** What asks for action, most urgent first; `where` is a deep link into the window. */
  needsYou: z.array(
    z.object({ code: z.string(), count: z.number().int(), extra: z.number().int().nullable(), where: z.string() }),
  ),
  dispositions: z.record(Disposition, z.number().int()).nullable(),
  /** What changed since the person was last here; null on the first visit. */
  since: z
    .object({
      at: Instant,
      items: z.array(
        z.object({ code: z.string(), count: z.number().int(), name: z.string().nullable(), where: z.string() }),
      ),
    })
    .nullable(),
  /** Parts shown as they were last known because something changed that they are made of, and those not counted yet. */
  behind: z.array(z.object({ part: CenterPart, known: z.boolean() })),
})
export type CenterFigures = z.infer<typeof CenterFigures>

const scope = { brand: Id.nullable().optional(), market: Id.nullable().optional() }

export const center = {
  /**
   * Where the company stands. `known` answers at once with the figures last known, saying which of them are behind, where
   * counting them would take long; without it everything is counted first.
   */
  'center.figures': query(z.strictObject({ ...scope, known: z.boolean().default(false) }), CenterFigures),
  /** Counts what is behind and keeps it. Nothing that people made changes. */
  'center.refresh': job(z.strictObject(scope), z.object({ parts: z.array(CenterPart) })),
  /** The person looks at the page. After half an hour away a new visit begins: what is new is counted from the end of the last. */
  'center.visit': command(z.strictObject({}), z.object({ since: Instant.nullable() })),
} as const
