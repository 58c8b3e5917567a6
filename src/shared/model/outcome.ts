import { z } from 'zod'
import { Consequence, FeltOutcome, Id, Instant, JourneyStage } from './words.ts'

/** How a person's experience feeds the decisions of others. `none` only where a person said so. */
export const Influence = z.enum(['recommends', 'warns', 'answers', 'none'])
export type Influence = z.infer<typeof Influence>

/** What is told of a conversation: each of it apart, with its own evidence. */
export const OutcomeAspect = z.enum(['felt', 'consequence', 'stage', 'influence', 'settled'])
export type OutcomeAspect = z.infer<typeof OutcomeAspect>

/** Who says so: a person, a file that was taken in, the network or helpdesk it was mirrored from, or the reading of the messages. */
export const OutcomeSource = z.enum(['person', 'file', 'mirrored', 'inferred'])
export type OutcomeSource = z.infer<typeof OutcomeSource>

/** One aspect as it stands. `value` null is not known. `confidence` (0 to 1) only for what was inferred. */
export const OutcomeLine = z.object({
  aspect: OutcomeAspect,
  value: z.string().nullable(),
  source: OutcomeSource.nullable(),
  confidence: z.number().nullable(),
  /** In words: what shows it. */
  why: z.string().nullable(),
  /** The message that shows it, as it was said; null where it was deleted or a person decided. */
  message: z
    .object({ id: z.number().int(), text: z.string().nullable(), at: Instant, private: z.boolean() })
    .nullable(),
  /** What was inferred, where somebody else decides. */
  inferred: z.string().nullable(),
})
export type OutcomeLine = z.infer<typeof OutcomeLine>

export const ConversationOutcome = z.object({
  lines: z.array(OutcomeLine),
  /** False until the messages were read, or since new ones came. */
  read: z.boolean(),
  judged: z
    .object({ by: z.string(), at: Instant, file: z.string().nullable(), note: z.string().nullable() })
    .nullable(),
})
export type ConversationOutcome = z.infer<typeof ConversationOutcome>

/** What a person states. Null takes the statement back, so that the inferred one holds again. */
export const OutcomePatch = z.strictObject({
  felt: FeltOutcome.nullable().optional(),
  consequence: Consequence.nullable().optional(),
  stage: JourneyStage.nullable().optional(),
  influence: Influence.nullable().optional(),
  settled: z.boolean().nullable().optional(),
  note: z.string().max(2000).nullable().optional(),
})
export type OutcomePatch = z.infer<typeof OutcomePatch>

/** Counts of the values of one aspect; what is not known is counted apart and never as a value. */
export const OutcomeCounts = z.object({ known: z.record(z.string(), z.number().int()), unknown: z.number().int() })
export type OutcomeCounts = z.infer<typeof OutcomeCounts>

/** One account, placed by how many listen and by what came of its conversations. */
export const PlacedAccount = z.object({
  id: Id,
  name: z.string(),
  network: z.string(),
  networkIcon: z.string().nullable(),
  brand: z.string().nullable(),
  audience: z.number().int(),
  conversations: z.number().int(),
  /** Conversations whose outcome is known, and of these the good ones. */
  known: z.number().int(),
  good: z.number().int(),
})
export type PlacedAccount = z.infer<typeof PlacedAccount>

/** What an account is judged by: needs that were settled, people who liked it, or transactions. */
export const OutcomeMeasure = z.enum(['resolved', 'felt', 'transacted'])
export type OutcomeMeasure = z.infer<typeof OutcomeMeasure>

/** Where people stand in the journey, and how many of them feed the decisions of others. */
export const JourneyLoop = z.object({
  conversations: z.number().int(),
  stages: z.object({ before: z.number().int(), during: z.number().int(), after: z.number().int() }),
  unknown: z.number().int(),
  influences: z.object({ recommends: z.number().int(), warns: z.number().int(), answers: z.number().int() }),
})
export type JourneyLoop = z.infer<typeof JourneyLoop>
