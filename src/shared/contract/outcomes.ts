import { z } from 'zod'
import {
  ConversationOutcome,
  JourneyLoop,
  OutcomeCounts,
  OutcomeMeasure,
  OutcomePatch,
  PlacedAccount,
} from '../model/outcome.ts'
import { Day, Id, Instant } from '../model/words.ts'
import { command, job, query } from './request.ts'

/** What figures are about: a brand, a market, conversations that began on a day or later. Without a day the usual period. */
const scope = {
  brand: Id.nullable().default(null),
  market: Id.nullable().default(null),
  since: Day.nullable().default(null),
}

export const outcomes = {
  /**
   * Reads what came of conversations whose messages are new, at most some thousands of them, so that nothing else waits long;
   * `left` says how many are still to be read. Asked again until nothing is left.
   */
  'outcomes.infer': job(
    z.strictObject({ after: z.number().int().min(0).default(0) }),
    z.object({
      read: z.number().int(),
      left: z.number().int(),
      all: z.number().int(),
      /** Where to go on. */
      next: z.number().int(),
      seconds: z.number(),
    }),
  ),
  'outcomes.figures': query(
    z.strictObject(scope),
    z.object({
      /** The first day that is counted. */
      since: Day,
      until: Instant,
      conversations: z.number().int(),
      /** Conversations of the whole workspace that were not read yet. */
      unread: z.number().int(),
      felt: OutcomeCounts,
      /** Conversations that the people themselves rated when a helpdesk asked. */
      rated: z.number().int(),
      consequence: OutcomeCounts,
      settled: OutcomeCounts,
      loop: JourneyLoop,
      /** Brands with conversations, most first, at most 40. */
      brands: z.array(z.object({ id: Id, name: z.string(), loop: JourneyLoop })),
    }),
  ),
  'outcomes.accounts': query(
    z.strictObject({ ...scope, measure: OutcomeMeasure }),
    z.object({
      since: Day,
      accounts: z.array(PlacedAccount),
      /** Accounts of which too few outcomes are known to place them, and the number that is asked for. */
      tooFew: z.number().int(),
      least: z.number().int(),
      /** Accounts whose audience is not known. */
      noAudience: z.number().int(),
      /** Accounts beyond the most that are drawn. */
      leftOut: z.number().int(),
      /** Lines between the quarters: half of the placed accounts have a smaller audience; the share over all of them. */
      middle: z.object({ audience: z.number(), share: z.number() }).nullable(),
    }),
  ),
  'outcomes.get': query(z.strictObject({ id: Id }), ConversationOutcome),
  /** Everything people stated of one conversation, newest first. */
  'outcomes.history': query(
    z.strictObject({ id: Id }),
    z.object({
      entries: z.array(
        z.object({
          at: Instant,
          by: z.string(),
          undone: z.boolean(),
          fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
        }),
      ),
    }),
  ),
  /** A person states what came of conversations; what is null is taken back, so that the inferred value holds again. */
  'outcomes.judge': command(
    z.strictObject({ ids: z.array(Id).min(1).max(10_000), patch: OutcomePatch }),
    z.object({ changed: z.number().int() }),
  ),
  /** Takes in a file of outcomes: a survey after the answer, ratings of a helpdesk. With `dryRun` nothing is written. */
  'outcomes.import': job(
    z.strictObject({ file: z.string().min(1), dryRun: z.boolean().default(false) }),
    z.object({
      file: z.string(),
      rows: z.number().int(),
      taken: z.number().int(),
      unchanged: z.number().int(),
      /** Rows about conversations a person judged: what the person said stays. */
      kept: z.number().int(),
      rejects: z.array(z.object({ row: z.number().int(), reason: z.string(), value: z.string().nullable() })),
      rejected: z.number().int(),
      /** Which column was read as what. */
      columns: z.record(z.string(), z.string()),
    }),
    ['file'],
  ),
} as const
