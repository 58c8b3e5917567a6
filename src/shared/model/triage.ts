import { z } from 'zod'
import { ContactRole, Id, Instant, TeamFunction } from './words.ts'

export const Sentiment = z.enum(['negative', 'neutral', 'positive'])
export type Sentiment = z.infer<typeof Sentiment>

/** What somebody wants who writes to us. */
export const Intent = z.enum([
  'needs_help',
  'complaint',
  'question',
  'purchase_intent',
  'idea',
  'praise',
  'spam',
  'other',
])
export type Intent = z.infer<typeof Intent>

/** From danger to what can safely pass. */
export const Urgency = z.enum(['critical', 'high', 'normal', 'low'])
export type Urgency = z.infer<typeof Urgency>

/** What one message says, and by what it was told. */
export const Classified = z.object({
  /** ISO 639 code; `und` without words. */
  language: z.string(),
  sentiment: Sentiment,
  intent: Intent,
  needsAnswer: z.boolean(),
  urgency: Urgency,
  why: z.array(z.string()),
})
export type Classified = z.infer<typeof Classified>

/** One conversation with its four answers, as people overruled them. */
export const TriagedConversation = z.object({
  id: Id,
  account: z.string(),
  contact: z.string().nullable(),
  text: z.string(),
  priority: z.number().int().min(1).max(4),
  urgency: Urgency,
  team: z.string().nullable(),
  teamId: Id.nullable(),
  /** The function the conversation belongs to, also where no team has it. */
  function: TeamFunction.nullable(),
  role: ContactRole.nullable(),
  /** Working minutes within which an answer is owed; null when none is. */
  respondWithinMinutes: z.number().nullable(),
  waitingSince: Instant.nullable(),
  needsAnswer: z.boolean(),
  language: z.string(),
  sentiment: Sentiment,
  intent: Intent,
  relationship: z.enum(['new', 'known', 'disputed']),
  reach: z.enum(['wide', 'some', 'few', 'unknown']),
  why: z.array(z.string()),
  path: z.array(z.object({ question: z.string(), held: z.boolean() })),
  /** Who judged it, and when; null while only the program did. */
  judged: z.object({ by: z.string(), at: Instant, agreed: z.boolean() }).nullable(),
})
export type TriagedConversation = z.infer<typeof TriagedConversation>

/** What a person overrules; nothing at all says that the computed answers are right. */
export const TriagePatch = z.strictObject({
  priority: z.number().int().min(1).max(4).nullable().optional(),
  urgency: Urgency.nullable().optional(),
  teamId: Id.nullable().optional(),
  role: ContactRole.nullable().optional(),
  /** With a role: what shows it. It is written down with the person. */
  roleEvidence: z.string().max(500).optional(),
  respondWithinMinutes: z.number().int().min(1).max(525_600).nullable().optional(),
  needsAnswer: z.boolean().nullable().optional(),
})
export type TriagePatch = z.infer<typeof TriagePatch>

/** Points a conversation gets for what is known of it. A workspace may change them. */
export const TriageWeights = z.strictObject({
  critical: points(200, 100),
  high: points(200, 45),
  normal: points(200, 15),
  negative: points(200, 10),
  returning: points(200, 10),
  disputed: points(200, 10),
  critic: points(200, 8),
  advocate: points(200, 6),
  someReach: points(200, 6),
  wideReach: points(200, 14),
  /** For every full target that has been waited, up to `latest`. */
  late: points(200, 8),
  latest: points(200, 24),
  /** Points from which on the priority is 1, 2 and 3. */
  first: points(500, 80),
  second: points(500, 45),
  third: points(500, 15),
})
export type TriageWeights = z.infer<typeof TriageWeights>

function points(most: number, standard: number): z.ZodDefault<z.ZodNumber> {
  return z.number().min(0).max(most).default(standard)
}
