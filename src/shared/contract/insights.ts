import { z } from 'zod'
import { FoundIdea, FoundTheme, Insight, InsightKind, InsightStatus, Quote, Trend } from '../model/insight.ts'
import { Day, Id } from '../model/words.ts'
import { command, job, query } from './request.ts'

const text = (most: number) => z.string().trim().min(1).max(most)

export const insights = {
  /** Finds themes in what contacts said in a period and compares them with the period of equal length before it. Writes nothing. */
  'insights.find': job(
    z.strictObject({
      brand: Id.nullable().default(null),
      since: Day.nullable().default(null),
      /** The last day. */
      until: Day.nullable().default(null),
    }),
    z.object({
      since: Day,
      until: Day,
      beforeSince: Day,
      conversations: z.number().int(),
      conversationsBefore: z.number().int(),
      themes: z.array(FoundTheme),
      seconds: z.number(),
    }),
  ),
  /** Proposals in conversations that are in no register yet, newest first. Known once what came of conversations was read. */
  'insights.ideas': query(
    z.strictObject({
      brand: Id.nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    z.object({ total: z.number().int(), ideas: z.array(FoundIdea) }),
  ),
  'insights.list': query(
    z.strictObject({ kind: InsightKind.nullable().default(null), dismissed: z.boolean().default(false) }),
    z.object({ insights: z.array(Insight) }),
  ),
  /** What shows an insight, newest first. */
  'insights.quotes': query(
    z.strictObject({ id: Id, limit: z.number().int().min(1).max(100).default(20) }),
    z.object({ quotes: z.array(Quote) }),
  ),
  /** A person confirms a theme or an idea (or dismisses it, so that it is not found again); what shows it is kept with it. */
  'insights.confirm': command(
    z.strictObject({
      kind: InsightKind,
      title: text(300),
      summary: z.string().max(4000).nullable().default(null),
      phrases: z.array(text(200)).max(12).default([]),
      brand: Id.nullable().default(null),
      contactId: Id.nullable().default(null),
      since: Day.nullable().default(null),
      until: Day.nullable().default(null),
      conversations: z.number().int().min(0).nullable().default(null),
      before: z.number().int().min(0).nullable().default(null),
      trend: Trend.nullable().default(null),
      ids: z.array(Id).max(200),
      teamId: Id.nullable().default(null),
      dismissed: z.boolean().default(false),
    }),
    z.object({ id: Id }),
  ),
  /** A team given to one that is only confirmed makes it routed. */
  'insights.update': command(
    z.strictObject({
      id: Id,
      patch: z.strictObject({
        title: text(300).optional(),
        summary: z.string().max(4000).nullable().optional(),
        teamId: Id.nullable().optional(),
        status: InsightStatus.optional(),
      }),
    }),
    z.object({ changed: z.number().int() }),
  ),
  'insights.remove': command(z.strictObject({ id: Id }), z.object({ removed: z.number().int() })),
  /**
   * Takes in a survey as proof that customers were asked what they expect, in one step of undo. `brand` and `method` hold for rows
   * that name none. With `dryRun` nothing is written.
   */
  'expectations.import': job(
    z.strictObject({
      file: z.string().min(1),
      brand: Id.nullable().default(null),
      method: text(300).nullable().default(null),
      dryRun: z.boolean().default(false),
    }),
    z.object({
      file: z.string(),
      rows: z.number().int(),
      created: z.number().int(),
      updated: z.number().int(),
      unchanged: z.number().int(),
      rejects: z.array(z.object({ row: z.number().int(), reason: z.string(), value: z.string().nullable() })),
      rejected: z.number().int(),
      evidence: z.array(
        z.object({
          brand: z.string().nullable(),
          market: z.string().nullable(),
          method: z.string().nullable(),
          askedOn: Day,
          sample: z.number().int(),
          summary: z.string(),
        }),
      ),
    }),
    ['file'],
  ),
} as const
