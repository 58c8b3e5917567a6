import { z } from 'zod'
import { DuplicateGroup, MergedAccount, MergeField, MergeList } from '../model/duplicates.ts'
import { Id } from '../model/words.ts'
import { command, job, query } from './request.ts'

export const duplicates = {
  /**
   * Accounts that may be one, that may pass for another, and that belong together; surest first in each class.
   * `limit` bounds the groups of each class that are answered; the counts are of all.
   */
  'duplicates.find': job(
    z.strictObject({ limit: z.number().int().min(1).max(1_000_000).default(2000) }),
    z.object({
      accounts: z.number().int(),
      seconds: z.number(),
      counts: z.object({ duplicate: z.number().int(), lookalike: z.number().int(), family: z.number().int() }),
      groups: z.array(DuplicateGroup),
    }),
  ),
  /** Declares pairs of accounts to be different. Such a pair is never suggested again. */
  'accounts.notSame': command(
    z.strictObject({
      pairs: z
        .array(z.tuple([Id, Id]))
        .min(1)
        .max(100_000),
    }),
    z.object({ changed: z.number().int() }),
  ),
  /**
   * Makes one account of several on one network. A field is taken from the account that `take` names, otherwise the survivor's own value
   * stays, or where it has none the first known one of the others. Lists are joined, except those in `leave`.
   */
  'accounts.merge': command(
    z.strictObject({
      survivor: Id,
      others: z.array(Id).min(1).max(100),
      take: z.partialRecord(MergeField, Id).default({}),
      leave: z.array(MergeList).default([]),
    }),
    z.object({ id: Id, merged: z.number().int() }),
  ),
  /** Accounts that were merged into this one, and what is known of them. */
  'accounts.merged': query(z.strictObject({ id: Id }), z.object({ accounts: z.array(MergedAccount) })),
} as const
