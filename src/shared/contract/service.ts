import { z } from 'zod'
import {
  ServiceFigure,
  ServiceGap,
  ServiceGrouping,
  ServiceRow,
  ServiceTarget,
  ServiceTimes,
  WorkingWeek,
} from '../model/service-times.ts'
import { ContactRole, Day, Id, Instant } from '../model/words.ts'
import { command, job, query } from './request.ts'

const changed = z.object({ changed: z.number().int() })
/** Limited to a brand and a market; without days the last 90 before the newest message. */
const scope = {
  brand: Id.nullable().optional(),
  market: Id.nullable().optional(),
  since: Instant.optional(),
  until: Instant.optional(),
  /** Without `since`: so many days before the end. */
  days: z.number().int().min(1).max(36_500).optional(),
}
/** Rows behind one figure of one group, or all of them; `stop` a team the way led through, '' for none. */
const pick = {
  figure: ServiceFigure.default('all'),
  by: ServiceGrouping.default('none'),
  key: z.string().max(200).optional(),
  stop: z.string().max(300).optional(),
}
const reference = z.object({ value: z.number(), source: z.string() })
const group = z.object({ key: z.string(), label: z.string().nullable(), times: ServiceTimes, gap: ServiceGap })

export const service = {
  /** Response and resolution times and the service gap, together and told apart by one thing. */
  'service.figures': query(
    z.strictObject({ ...scope, by: ServiceGrouping.default('none') }),
    z.object({
      since: Instant,
      until: Instant,
      times: ServiceTimes,
      gap: ServiceGap,
      groups: z.array(group),
      /** Time at each stop of the routes, by team. */
      stops: z.array(
        z.object({ team: z.string().nullable(), stays: z.number().int(), minutesMedian: z.number().nullable() }),
      ),
      felt: z.record(z.string(), z.number().int()),
      /** Dated figures from elsewhere, with where they are from. They are no targets. */
      references: z.object({
        answered: reference,
        loved: reference,
        liked: reference,
        firstAnswer: reference,
        unanswered: reference,
      }),
    }),
  ),
  /** The conversations behind the figures, oldest first. */
  'service.rows': query(
    z.strictObject({
      ...scope,
      ...pick,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    z.object({ total: z.number().int(), rows: z.array(ServiceRow.extend({ contact: z.string().nullable() })) }),
  ),
  /** Writes them all as CSV into a folder. */
  'service.export': job(
    z.strictObject({ ...scope, ...pick, folder: z.string() }),
    z.object({ path: z.string(), bytes: z.number().int(), rows: z.number().int() }),
    ['folder'],
  ),
  'service.rules': query(
    z.strictObject({}),
    z.object({
      targets: z.array(ServiceTarget),
      hours: z.array(z.object({ id: Id, marketId: Id.nullable(), timeZone: z.string(), week: WorkingWeek })),
      holidays: z.array(z.object({ id: Id, marketId: Id.nullable(), day: Day, name: z.string().nullable() })),
    }),
  ),
  /** Minutes within which an answer and a solution are owed; both null take the target away. */
  'service.setTarget': command(
    z.strictObject({
      teamId: Id.nullable().default(null),
      marketId: Id.nullable().default(null),
      role: ContactRole.nullable().default(null),
      firstAnswer: z.number().int().min(1).max(525_600).nullable(),
      resolution: z.number().int().min(1).max(525_600).nullable(),
    }),
    changed,
  ),
  /** Hours of a market, or of all that have none of their own; `week` null takes them away. */
  'service.setHours': command(
    z.strictObject({
      marketId: Id.nullable().default(null),
      timeZone: z.string().max(60).default('UTC'),
      week: WorkingWeek.nullable(),
    }),
    changed,
  ),
  /** A day off, or a working day again. */
  'service.setHoliday': command(
    z.strictObject({
      marketId: Id.nullable().default(null),
      day: Day,
      name: z.string().max(120).nullable().default(null),
      off: z.boolean(),
    }),
    changed,
  ),
} as const
