import { z } from 'zod'
import { Urgency, Intent, Sentiment } from './triage.ts'
import { ContactRole, TeamFunction } from './words.ts'

/** What a routing rule can ask about, with the values it knows; an empty list takes any word. */
export const ROUTING_FACTS = {
  intent: Intent.options,
  urgency: Urgency.options,
  sentiment: Sentiment.options,
  role: ContactRole.options,
  reach: ['wide', 'some', 'few', 'unknown'],
  signal: ['safety', 'legal', 'security', 'job', 'press', 'leaving', 'repeated', 'needy'],
  team: TeamFunction.options,
  language: [],
  network: [],
  brand: [],
  market: [],
} as const satisfies Record<string, readonly string[]>
export const RoutingFact = z.enum([
  'intent',
  'urgency',
  'sentiment',
  'role',
  'reach',
  'signal',
  'team',
  'language',
  'network',
  'brand',
  'market',
])
export type RoutingFact = z.infer<typeof RoutingFact>

/** Where a conversation goes: to the team of a function, or `own` for the team that runs the account; `loop` hears of it. */
export const RoutingLeaf = z.strictObject({
  to: z.enum([...TeamFunction.options, 'own']),
  loop: z.array(TeamFunction).max(8).default([]),
})
export type RoutingLeaf = z.infer<typeof RoutingLeaf>

/** A question with two ways on. `is` holds when the fact has one of the values. */
export type RoutingNode = RoutingLeaf | { fact: RoutingFact; is: string[]; yes: RoutingNode; no: RoutingNode }
export const RoutingNode: z.ZodType<RoutingNode> = z.lazy(() =>
  z.union([
    RoutingLeaf,
    z.strictObject({
      fact: RoutingFact,
      is: z.array(z.string().min(1).max(80)).min(1).max(40),
      yes: RoutingNode,
      no: RoutingNode,
    }),
  ]),
)

/** One step on the path of a conversation through the tree. */
export const RoutingStep = z.object({ fact: RoutingFact, is: z.array(z.string()), held: z.boolean() })
export type RoutingStep = z.infer<typeof RoutingStep>
