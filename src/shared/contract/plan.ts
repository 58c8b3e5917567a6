import { z } from 'zod'
import {
  FrontierPoint,
  MergeGroup,
  NewCharter,
  PlanLimits,
  PlanRow,
  PlanSummary,
  PriceOfOverruling,
  Receiver,
  ScenarioSummary,
  WhyAccount,
} from '../model/plan.ts'
import { Disposition, Id } from '../model/words.ts'
import { planDocuments } from './plan-documents.ts'
import { command, job, query } from './request.ts'

/** The scenario that is asked about; the plan where it is left out. */
const scenario = Id.optional()
const accounts = z.array(Id).min(1).max(10_000)
const name = z.string().trim().min(1).max(80)

export const plan = {
  ...planDocuments,
  /** Suggests a disposition for every account within limits; what people decided stays decided. */
  'plan.recommend': job(PlanLimits.extend({ scenario }), PlanSummary),
  /** The most audience that can be kept by every number of accounts, decisions of people held. */
  'plan.frontier': job(
    z.strictObject({ scenario, points: z.number().int().min(2).max(400).default(120) }),
    z.object({
      points: z.array(FrontierPoint),
      today: FrontierPoint,
      /** Largest relative distance of a point to the best that may exist for its number; 0 when all are proven. */
      gap: z.number(),
    }),
  ),
  /**
   * What deciding one account the other way would cost; null where the plan has nothing to say about it, and `unproven` where
   * the best plans were not proven in time, so that their difference would say nothing.
   */
  'plan.price': job(
    z.strictObject({ scenario, account: Id }),
    z.object({ price: PriceOfOverruling.nullable(), unproven: z.boolean() }),
  ),
  'plan.summary': query(z.strictObject({ scenario }), PlanSummary.nullable()),
  'plan.rows': query(
    z.strictObject({
      scenario,
      text: z.string().max(2000).default(''),
      sort: z.string().max(40).default('name'),
      descending: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    z.object({ total: z.number().int(), rows: z.array(PlanRow) }),
  ),
  'plan.row': query(z.strictObject({ scenario, account: Id }), PlanRow.nullable()),
  /** What an account alone serves, what it overlaps with and what comes of it, beside what its scenario leaves. */
  'plan.why': query(z.strictObject({ scenario, account: Id }), WhyAccount.nullable()),
  /** Who merges into whom, by the account that takes over; the largest first. */
  'plan.merges': query(z.strictObject({ scenario }), z.object({ groups: z.array(MergeGroup) })),
  /** Every scenario that is not put away, the plan first, with what they are compared by. `today` is in hours a month and euro a year. */
  'plan.scenarios': query(
    z.strictObject({}),
    z.object({ scenarios: z.array(ScenarioSummary), today: z.object({ hours: z.number(), cost: z.number() }) }),
  ),
  /** A new scenario with the decisions, suggestions and limits of another. Refused with `exists` where one has the name. */
  'plan.copyScenario': command(z.strictObject({ from: scenario, name }), z.object({ scenario: Id })),
  /** Another name, or away with it: the plan cannot be put away (`conflict`). */
  'plan.changeScenario': command(
    z.strictObject({ scenario: Id, name: name.optional(), putAway: z.literal(true).optional() }),
    z.object({ changed: z.number().int() }),
  ),
  /** Makes a scenario the plan; what was the plan stays as a scenario. */
  'plan.promote': command(z.strictObject({ scenario: Id }), z.object({ changed: z.number().int() })),
  /** `into` is the account that takes over (merge); `undecided` takes a decision back by superseding it. */
  'plan.decide': command(
    z.strictObject({
      scenario,
      accounts,
      disposition: Disposition,
      into: Id.nullable().optional(),
      reason: z.string().max(4000).nullable().optional(),
      /** Only with `transfer`. */
      transferTo: Receiver.nullable().optional(),
      /** Only with `refocus`. */
      charter: NewCharter.nullable().optional(),
    }),
    z.object({ changed: z.number().int() }),
  ),
  'plan.lock': command(
    z.strictObject({ scenario, accounts, locked: z.boolean() }),
    z.object({ changed: z.number().int() }),
  ),
} as const
