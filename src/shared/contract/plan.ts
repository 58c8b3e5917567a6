import { z } from 'zod'
import { FrontierPoint, NewCharter, PlanRow, PlanSummary, PriceOfOverruling, Receiver } from '../model/plan.ts'
import { Disposition, Id } from '../model/words.ts'
import { command, job, query } from './request.ts'

export const plan = {
  /** Suggests a disposition for every account; what people decided stays decided. */
  'plan.recommend': job(
    z.strictObject({
      maxAccounts: z.number().int().min(1).optional(),
      minAudience: z.number().min(0).max(1).optional(),
    }),
    PlanSummary,
  ),
  /** The most audience that can be kept by every number of accounts, decisions of people held. */
  'plan.frontier': job(
    z.strictObject({ points: z.number().int().min(2).max(400).default(120) }),
    z.object({ points: z.array(FrontierPoint), today: FrontierPoint }),
  ),
  /** What deciding one account the other way would cost; null where the plan has nothing to say about it. */
  'plan.price': job(z.strictObject({ account: Id }), z.object({ price: PriceOfOverruling.nullable() })),
  'plan.summary': query(z.strictObject({}), PlanSummary.nullable()),
  'plan.rows': query(
    z.strictObject({
      text: z.string().max(2000).default(''),
      sort: z.string().max(40).default('name'),
      descending: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    z.object({ total: z.number().int(), rows: z.array(PlanRow) }),
  ),
  'plan.row': query(z.strictObject({ account: Id }), PlanRow.nullable()),
  /** `into` is the account that takes over (merge); `undecided` takes a decision back by superseding it. */
  'plan.decide': command(
    z.strictObject({
      accounts: z.array(Id).min(1).max(10_000),
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
    z.strictObject({ accounts: z.array(Id).min(1).max(10_000), locked: z.boolean() }),
    z.object({ changed: z.number().int() }),
  ),
} as const
