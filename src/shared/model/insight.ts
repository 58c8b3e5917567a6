import { z } from 'zod'
import { Day, Id, Instant } from './words.ts'

/** A theme heard from many, or an idea of one co-creator. */
export const InsightKind = z.enum(['theme', 'idea'])
export type InsightKind = z.infer<typeof InsightKind>

/** Confirmed by a person; routed to a team; being worked on; done. Dismissed ones are kept, so that they are not found again. */
export const InsightStatus = z.enum(['confirmed', 'routed', 'working', 'done', 'dismissed'])
export type InsightStatus = z.infer<typeof InsightStatus>

/** Against the period before; `new` where nobody spoke of it then. Null where there was no period before to compare with. */
export const Trend = z.enum(['new', 'rising', 'steady', 'fading'])
export type Trend = z.infer<typeof Trend>

/** One message that shows a theme. */
export const Quote = z.object({
  conversation: Id,
  at: Instant,
  account: z.string(),
  networkIcon: z.string().nullable(),
  /** Null for a private message, which is not shown outside its conversation. */
  text: z.string().nullable(),
})
export type Quote = z.infer<typeof Quote>

/** A theme found in a period. */
export const FoundTheme = z.object({
  /** Its first key phrase, as it is said most often. */
  title: z.string(),
  language: z.enum(['en', 'ru']),
  /** Key phrases, the most telling first; each in any of its word forms. */
  phrases: z.array(z.string()),
  /** Conversations of the period in which the contact said one of them, and of the period before. */
  conversations: z.number().int(),
  before: z.number().int(),
  trend: Trend.nullable(),
  /** The insight it became. */
  insight: Id.nullable(),
  quotes: z.array(Quote),
  /** The newest of these conversations, at most 200. */
  ids: z.array(Id),
})
export type FoundTheme = z.infer<typeof FoundTheme>

/** Somebody proposes something. */
export const FoundIdea = z.object({
  conversation: Id,
  at: Instant,
  account: z.string(),
  networkIcon: z.string().nullable(),
  contact: z.string().nullable(),
  contactId: Id.nullable(),
  /** On record as a co-creator. */
  coCreator: z.boolean(),
  text: z.string().nullable(),
})
export type FoundIdea = z.infer<typeof FoundIdea>

export const Insight = z.object({
  id: Id,
  kind: InsightKind,
  title: z.string(),
  summary: z.string().nullable(),
  phrases: z.array(z.string()),
  brandId: Id.nullable(),
  brand: z.string().nullable(),
  teamId: Id.nullable(),
  team: z.string().nullable(),
  status: InsightStatus,
  statusAt: Instant.nullable(),
  foundAt: Instant,
  confirmedBy: z.string().nullable(),
  since: Day.nullable(),
  until: Day.nullable(),
  /** What was counted when it was confirmed. */
  counted: z.number().int().nullable(),
  before: z.number().int().nullable(),
  trend: Trend.nullable(),
  /** Conversations kept as what shows it. */
  conversations: z.number().int(),
  contactId: Id.nullable(),
  contact: z.string().nullable(),
})
export type Insight = z.infer<typeof Insight>
