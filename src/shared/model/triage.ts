import { z } from 'zod'

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
