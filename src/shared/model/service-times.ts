import { z } from 'zod'
import { Id, Instant, TeamFunction } from './words.ts'

const count = z.number().int()
const minutes = z.number().nullable()
const share = z.number().nullable()

/** Times of several conversations, in working minutes. */
export const ServiceTimes = z.object({
  conversations: count,
  /** Those that needed an answer. */
  needed: count,
  answered: count,
  answeredShare: share,
  firstMedian: minutes,
  firstP90: minutes,
  nextMedian: minutes,
  nextP90: minutes,
  resolutionMedian: minutes,
  resolved: count,
  /** Of those that needed an answer, answered within the target that holds for each. */
  within: count,
  withinShare: share,
  waiting: count,
  longestWaiting: minutes,
})
export type ServiceTimes = z.infer<typeof ServiceTimes>

export const ServiceGap = z.object({
  needed: count,
  reached: count,
  late: count,
  publisher: count,
  never: count,
  /** Calls for help beside those counted in `needed`, of which no team is known. */
  unknown: count,
  /** Share that never reached a team able to resolve, or reached it late: what the horseshoe is open by. */
  share,
  /** Those reached in time, by what the team does, most first; `team` where one team had them all. */
  byFunction: z.array(z.object({ function: TeamFunction.nullable(), team: z.string().nullable(), count })),
  hopsMedian: z.number().nullable(),
  hopsMost: z.number().nullable(),
  hoursMedian: z.number().nullable(),
  hoursP90: z.number().nullable(),
  stopped: z.array(z.object({ team: z.string().nullable(), count })),
})
export type ServiceGap = z.infer<typeof ServiceGap>

/** One conversation behind the figures. */
export const ServiceRow = z.object({
  id: Id,
  account: z.string(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
  team: z.string().nullable(),
  assignee: z.string().nullable(),
  startedAt: Instant,
  needsAnswer: z.boolean(),
  needsHelp: z.boolean(),
  firstMinutes: minutes,
  nextMinutes: minutes,
  resolutionMinutes: minutes,
  targetMinutes: z.number(),
  withinTarget: z.boolean().nullable(),
  waitingMinutes: minutes,
  hops: count,
  hoursToResolver: z.number().nullable(),
  fate: z.enum(['reached', 'late', 'publisher', 'never', 'unknown']).nullable(),
  stop: z.string().nullable(),
})
export type ServiceRow = z.infer<typeof ServiceRow>

/** A figure of the service, as the set of conversations that it counts. */
export const ServiceFigure = z.enum([
  'all',
  'needed',
  'answered',
  'unanswered',
  'within',
  'outside',
  'next',
  'resolved',
  'waiting',
  'overdue',
  'help',
  'reached',
  'late',
  'publisher',
  'never',
  'unknown',
  'open',
])
export type ServiceFigure = z.infer<typeof ServiceFigure>

/** What figures are told apart by. */
export const ServiceGrouping = z.enum([
  'none',
  'account',
  'brand',
  'market',
  'team',
  'function',
  'person',
  'week',
  'month',
])
export type ServiceGrouping = z.infer<typeof ServiceGrouping>

/** A target: what is null holds for all. */
export const ServiceTarget = z.object({
  id: Id,
  teamId: Id.nullable(),
  marketId: Id.nullable(),
  role: z.string().nullable(),
  firstAnswer: z.number().int().nullable(),
  resolution: z.number().int().nullable(),
})
/** Minutes since local midnight, Monday first; null is a free day. */
export const WorkingWeek = z
  .array(z.tuple([z.number().int().min(0).max(1440), z.number().int().min(0).max(1440)]).nullable())
  .length(7)
