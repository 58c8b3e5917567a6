import { z } from 'zod'
import { FigureOrigin } from './account.ts'
import { Disposition, Id, Instant, JourneyStage } from './words.ts'

/** A reason in words with the code a test can look at. */
export const Reason = z.object({ code: z.string(), text: z.string() })
export type Reason = z.infer<typeof Reason>

/** Who takes a transferred account over: a team or a person of the company by id, or somebody outside in words. */
export const Receiver = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('team'), id: Id }),
  z.strictObject({ kind: z.literal('person'), id: Id }),
  z.strictObject({ kind: z.literal('outside'), name: z.string().trim().min(1).max(200) }),
])
export type Receiver = z.infer<typeof Receiver>

const told = z.string().trim().max(4000).nullable().optional()
/** The purpose an account gets when it is refocused; what is left out stays as it is. */
export const NewCharter = z.strictObject({
  who: told,
  what: told,
  when: told,
  where: told,
  why: told,
  how: told,
  extent: told,
})
export type NewCharter = z.infer<typeof NewCharter>

/** One account in a scenario: what is suggested and why, what was decided, by whom and why. */
export const PlanRow = z.object({
  account: Id,
  name: z.string(),
  network: z.string(),
  networkIcon: z.string(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
  owner: z.string().nullable(),
  audience: z.number().int().nullable(),
  audienceOf: FigureOrigin.nullable(),
  findings: z.number().int(),
  suggested: Disposition,
  suggestedInto: Id.nullable(),
  suggestedIntoName: z.string().nullable(),
  why: z.array(Reason),
  /** Null while nobody decided. */
  decided: Disposition.nullable(),
  decidedInto: Id.nullable(),
  decidedIntoName: z.string().nullable(),
  reason: z.string().nullable(),
  /** Who takes a transferred account over, by name; null while nobody is named. */
  transferTo: z.object({ kind: z.enum(['team', 'person', 'outside']), id: Id.nullable(), name: z.string() }).nullable(),
  /** What a refocused account will be for; null while nobody wrote it. */
  charter: NewCharter.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  locked: z.boolean(),
})
export type PlanRow = z.infer<typeof PlanRow>

/** How much more or less than usual something weighs in the plan. */
const multiplier = z.number().min(0.1).max(10).optional()

/** What a plan has to keep to, and what weighs how much in it. What is left out is no limit. */
export const PlanLimits = z.strictObject({
  /** Accounts that stay. */
  maxAccounts: z.number().int().min(1).optional(),
  /** Hours a month of the accounts that stay. */
  maxEffort: z.number().min(0).optional(),
  /** Euro in the first year, for the accounts that stay and for the merges. */
  maxBudget: z.number().min(0).optional(),
  /** Share, 0 to 1, of the audience of today. */
  minAudience: z.number().min(0).max(1).optional(),
  /** The same for the accounts of one brand. */
  brandAudience: z
    .array(z.strictObject({ brand: Id, share: z.number().min(0).max(1) }))
    .max(100)
    .optional(),
  weights: z.strictObject({ effort: multiplier, risk: multiplier, migration: multiplier }).optional(),
})
export type PlanLimits = z.infer<typeof PlanLimits>

/** The same figures for the portfolio as it is and as the scenario leaves it. */
export const PortfolioFigures = z.object({
  accounts: z.number().int(),
  audience: z.number().int(),
  cellsNeeded: z.number().int(),
  cellsCovered: z.number().int(),
  withoutOwner: z.number().int(),
  severeFindings: z.number().int(),
  networks: z.number().int(),
})
export type PortfolioFigures = z.infer<typeof PortfolioFigures>

/** One portfolio on the efficient frontier; `audienceKept` is a share of today's, `effort` hours a month. */
export const FrontierPoint = z.object({
  accounts: z.number().int(),
  audience: z.number().int(),
  audienceKept: z.number().nullable(),
  effort: z.number().int(),
})
export type FrontierPoint = z.infer<typeof FrontierPoint>

/** A requirement that cannot hold together with others. `value` of `minAudience` is a share of today's audience. */
export const StoredRequirement = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cell'),
    brand: z.string(),
    market: z.string(),
    stage: JourneyStage,
    min: z.number().int(),
  }),
  z.object({
    kind: z.literal('lock'),
    name: z.string(),
    network: z.string(),
    locked: z.enum(['keep', 'close']),
    /** A person decided it; otherwise a fact does. */
    decided: z.boolean(),
  }),
  z.object({
    kind: z.literal('limit'),
    limit: z.enum(['maxAccounts', 'maxEffort', 'maxBudget', 'minAudience']),
    value: z.number(),
  }),
  /** At least this share of the brand's audience of today is kept. */
  z.object({ kind: z.literal('brand'), brand: z.string(), share: z.number() }),
])
export type StoredRequirement = z.infer<typeof StoredRequirement>

/**
 * What deciding one account the other way changes, everything else arranged anew: differences to the best plan. `worth` is in
 * followers, `hours` a month; see docs/planner.md.
 */
export const PriceOfOverruling = z.object({
  instead: z.enum(['go', 'stay']),
  accounts: z.number().int(),
  audience: z.number().int(),
  hours: z.number(),
  worth: z.number().int(),
  uncovered: z.array(StoredRequirement),
})
export type PriceOfOverruling = z.infer<typeof PriceOfOverruling>

const RangeEnd = z
  .object({ retention: z.number(), accounts: z.number().int(), audienceKept: z.number().nullable() })
  .nullable()

/**
 * How sure a suggestion is: proven best, near the best, what rules say because the portfolio is too large, or what rules say
 * because nothing can hold. Worths are in followers; see docs/planner.md.
 */
export const StoredSolution = z.object({
  status: z.enum(['optimal', 'feasible', 'infeasible', 'rules']),
  /** Relative distance to the best that may still exist. */
  gap: z.number().nullable(),
  objective: z.number().nullable(),
  /** What letting go of one account after another reaches. */
  greedy: z.number().nullable(),
  conflict: z.array(StoredRequirement),
  conflictIsSmallest: z.boolean(),
  /** The best plan if the fewest, and the most, followers came along in merges. */
  range: z.object({ low: RangeEnd, high: RangeEnd }).nullable(),
})
export type StoredSolution = z.infer<typeof StoredSolution>

export const PlanSummary = z.object({
  scenario: z.string(),
  scenarioId: Id,
  accounts: z.number().int(),
  decided: z.number().int(),
  locked: z.number().int(),
  before: PortfolioFigures,
  after: PortfolioFigures,
  /** 0 to 1; null while no audience is known. */
  audienceKept: z.number().nullable(),
  dispositions: z.record(Disposition, z.number().int()),
  uncovered: z.array(z.string()),
  suggestedAt: Instant.nullable(),
  /** Null for a suggestion of an earlier version. */
  solution: StoredSolution.nullable(),
})
export type PlanSummary = z.infer<typeof PlanSummary>

/** A scenario with everything it is compared by: hours a month, and euro in the first year, of what stays. */
export const ScenarioSummary = PlanSummary.extend({
  isPlan: z.boolean(),
  createdAt: Instant,
  limits: PlanLimits,
  hours: z.number(),
  cost: z.number(),
})
export type ScenarioSummary = z.infer<typeof ScenarioSummary>

/** One account as others see it: enough to name it and to find it. */
const NamedAccount = z.object({
  account: Id,
  name: z.string(),
  network: z.string(),
  networkIcon: z.string(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
  audience: z.number().int().nullable(),
})
export type NamedAccount = z.infer<typeof NamedAccount>

/** The accounts that merge into one. `stays` is false where that account goes itself, so that the merge leads nowhere. */
export const MergeGroup = z.object({
  into: NamedAccount,
  stays: z.boolean(),
  from: z.array(NamedAccount.extend({ decided: z.boolean(), locked: z.boolean() })),
  /** Followers that come along. */
  brings: z.number().int(),
})
export type MergeGroup = z.infer<typeof MergeGroup>

/** A needed cell as people call it. */
const NamedCell = z.object({ brand: z.string(), market: z.string(), stage: JourneyStage })

/** Why an account is in the plan as it is. */
export const WhyAccount = z.object({
  /** Cells it alone serves today, of all it serves. */
  alone: z.array(NamedCell),
  /** Cells it alone serves among the accounts that stay. */
  aloneAfterwards: z.array(NamedCell),
  shared: z.number().int(),
  /** Accounts of the brand in the market that serve what it serves, the strongest first. `stays`: in this scenario. */
  overlaps: z.array(
    NamedAccount.extend({ stages: z.array(JourneyStage), samePurpose: z.boolean(), stays: z.boolean() }),
  ),
  overlapCount: z.number().int(),
  /** Conversations of the period, those that needed help, and what came of them. */
  outcome: z
    .object({
      conversations: z.number().int(),
      needed: z.number().int(),
      neverReached: z.number().int(),
      late: z.number().int(),
      reached: z.number().int(),
    })
    .nullable(),
  /** Hours a month it takes if it stays. */
  hours: z.number(),
})
export type WhyAccount = z.infer<typeof WhyAccount>

/** Accounts with these dispositions are still there when the plan is carried out; an undecided one has not gone either. */
export const STAYING: ReadonlySet<Disposition> = new Set(['keep', 'refocus', 'transfer', 'undecided'])
/** Accounts that can take over others. */
export const TAKING_OVER: ReadonlySet<Disposition> = new Set(['keep', 'refocus', 'transfer'])
