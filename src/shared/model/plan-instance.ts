import { z } from 'zod'

/** An id as the file has it: text or number, never changed from one into the other. */
const Key = z.union([z.string(), z.number()])
export type InstanceKey = z.infer<typeof Key>
const amount = z.number().min(0)

const InstanceAccount = z.object({
  id: Key,
  /** People reached. */
  audience: amount.default(0),
  /** What one person reached is worth here, in any unit of the instance's own. */
  value: z.number().default(1),
  effort: amount.default(0),
  /** What keeping it costs, in the unit of `maxBudget`. */
  spend: amount.default(0),
  risk: amount.default(0),
  /** The group whose audience `brandAudience` looks at. */
  brand: Key.nullish(),
  /** Cells an account serves while it is kept. */
  covers: z.array(Key).default([]),
  mergeInto: z
    .array(
      z.object({
        id: Key,
        retention: z.number().min(0).max(1).default(1),
        cost: amount.default(0),
        /** What the merge costs, in the unit of `maxBudget`. */
        spend: amount.default(0),
      }),
    )
    .default([]),
  locked: z.enum(['keep', 'close']).nullish(),
})
export type InstanceAccount = z.infer<typeof InstanceAccount>

/**
 * A planning problem by itself, as `muster plan --instance` reads it: every account is kept, merged into a kept account of
 * its `mergeInto`, or closed. Limits and weights refuse what they do not know, because a misspelt limit would change the
 * plan without a word.
 */
export const PlanInstance = z.object({
  accounts: z.array(InstanceAccount),
  required: z.array(z.object({ cell: Key, min: z.number().int().min(0).default(1) })).default([]),
  limits: z
    .strictObject({
      maxAccounts: z.number().int().min(0).nullish(),
      maxEffort: amount.nullish(),
      /** Of `spend`, for what is kept and what is merged. */
      maxBudget: amount.nullish(),
      /** People reached, not a share. */
      minAudience: amount.nullish(),
      /** People reached, for the accounts of one brand: kept, and what follows in merges. */
      brandAudience: z.array(z.strictObject({ brand: Key, min: amount })).default([]),
    })
    .default({ brandAudience: [] }),
  weights: z
    .strictObject({
      audience: z.number().default(1),
      effort: z.number().default(1),
      risk: z.number().default(1),
      migration: z.number().default(1),
    })
    .default({ audience: 1, effort: 1, risk: 1, migration: 1 }),
})
export type PlanInstance = z.infer<typeof PlanInstance>

/** What becomes of one account of an instance. */
export type InstanceDecision = {
  readonly account: InstanceKey
  readonly disposition: 'keep' | 'merge' | 'close'
  readonly into: InstanceKey | null
}

/** One requirement of an instance that can be named when it cannot hold. */
export type Requirement =
  | { readonly kind: 'cell'; readonly cell: InstanceKey; readonly min: number }
  | { readonly kind: 'lock'; readonly account: InstanceKey; readonly locked: 'keep' | 'close' }
  | {
      readonly kind: 'limit'
      readonly limit: 'maxAccounts' | 'maxEffort' | 'maxBudget' | 'minAudience'
      readonly value: number
    }
  | { readonly kind: 'brand'; readonly brand: InstanceKey; readonly min: number }

export type InstanceAnswer = {
  /** `unknown`: the time was over before anything was found or ruled out. */
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown'
  /** Relative distance between the plan found and the best that can still exist; 0 when proven, null without a plan. */
  readonly gap: number | null
  readonly objective: number | null
  readonly decisions: readonly InstanceDecision[]
  /** A smallest set of requirements that cannot hold together; empty unless infeasible. */
  readonly conflict: readonly Requirement[]
  /** False when the time was over before the conflict was proven to be a smallest one. */
  readonly conflictIsSmallest: boolean
  /** What a plain greedy plan reaches on the same instance; null when it finds none. */
  readonly greedy: number | null
}
