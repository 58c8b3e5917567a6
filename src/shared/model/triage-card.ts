import { z } from 'zod'
import { RoutingLeaf } from './routing.ts'
import { Intent, Sentiment, Urgency } from './triage.ts'
import { ContactRole, Id, Instant, TeamFunction } from './words.ts'

/** Questions of triage: what we are to each other, who they are, how fast, how urgent. */
export const TriageQuestion = z.enum(['relationship', 'who', 'speed', 'urgency', 'route'])
export type TriageQuestion = z.infer<typeof TriageQuestion>

/** Points that one weight gave a conversation. */
export const TriagePart = z.object({
  weight: z.enum([
    'critical',
    'high',
    'normal',
    'negative',
    'returning',
    'disputed',
    'critic',
    'advocate',
    'someReach',
    'wideReach',
    'late',
  ]),
  points: z.number(),
})
export type TriagePart = z.infer<typeof TriagePart>

const answers = {
  priority: z.number().int().min(1).max(4),
  urgency: Urgency,
  teamId: Id.nullable(),
  team: z.string().nullable(),
  role: ContactRole.nullable(),
  respondWithinMinutes: z.number().nullable(),
  needsAnswer: z.boolean(),
}

/** One conversation as it is triaged at this moment: what is computed, what people said, and why. */
export const TriageCard = z.object({
  computed: z.object(answers),
  /** As people overruled it, else as computed. */
  held: z.object(answers),
  /** Answers that people overruled. */
  overruled: z.array(z.enum(['priority', 'urgency', 'team', 'role', 'within', 'needsAnswer'])),
  judged: z.object({ by: z.string(), at: Instant }).nullable(),
  points: z.number(),
  parts: z.array(TriagePart),
  relationship: z.enum(['new', 'known', 'disputed']),
  reach: z.enum(['wide', 'some', 'few', 'unknown']),
  followers: z.number().int().nullable(),
  intent: Intent,
  sentiment: Sentiment,
  /** Working minutes they wait; null when nobody does. */
  waitedMinutes: z.number().nullable(),
  target: z.object({ minutes: z.number(), of: z.enum(['workspace', 'team', 'market', 'role', 'reference']) }),
  /** `quote` are the words of a message that the reason goes by. */
  why: z.array(z.object({ question: TriageQuestion, text: z.string(), quote: z.string().nullable() })),
  /** Roles the person shows, on record first. */
  roles: z.array(
    z.object({ role: ContactRole, by: z.enum(['record', 'message', 'history', 'crm']), evidence: z.string() }),
  ),
  function: TeamFunction.nullable(),
  path: z.array(z.object({ question: z.string(), held: z.boolean() })),
  leaf: RoutingLeaf,
  /** The last time a person handed it to a team of another function than the tree says. */
  handedElsewhere: z.object({ team: z.string(), by: z.string().nullable(), at: Instant }).nullable(),
})
export type TriageCard = z.infer<typeof TriageCard>
