import { z } from 'zod'
import { RoutingNode } from '../model/routing.ts'
import { TriagedConversation, TriagePatch, TriageWeights } from '../model/triage.ts'
import { Id, Instant, TeamFunction } from '../model/words.ts'
import { command, job, query } from './request.ts'

const changed = z.object({ changed: z.number().int() })
const share = z.object({ judged: z.number().int(), agreed: z.number().int() })

export const triage = {
  /** Triages every open conversation anew, and settled ones that were never read. */
  'triage.run': job(
    z.strictObject({}),
    z.object({ triaged: z.number().int(), read: z.number().int(), seconds: z.number() }),
  ),
  /** Open conversations as triaged, most pressing first. `text` is the filter language. */
  'triage.list': query(
    z.strictObject({
      text: z.string().max(2000).default(''),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    z.object({ total: z.number().int(), conversations: z.array(TriagedConversation) }),
  ),
  /** A person overrules the computed answers, or confirms them by an empty patch. Remembered over every new run. */
  'triage.judge': command(z.strictObject({ ids: z.array(Id).min(1).max(10_000), patch: TriagePatch }), changed),
  /** How often people agree with what was computed. */
  'triage.agreement': query(z.strictObject({}), share.extend({ byAnswer: z.record(z.string(), share) })),
  'triage.weights': query(z.strictObject({}), z.object({ weights: TriageWeights, own: z.boolean() })),
  /** `null` takes the built-in weights again. */
  'triage.setWeights': command(z.strictObject({ weights: TriageWeights.nullable() }), changed),
  /** The tree that says who is in the loop for what. */
  'routing.tree': query(z.strictObject({}), z.object({ tree: RoutingNode, own: z.boolean() })),
  /** What a tree would have changed on past conversations, before it is saved. */
  'routing.tryTree': job(
    z.strictObject({ tree: RoutingNode, days: z.number().int().min(1).max(3650).optional() }),
    z.object({
      since: Instant,
      until: Instant,
      conversations: z.number().int(),
      moved: z.array(
        z.object({
          from: TeamFunction.nullable(),
          to: TeamFunction.nullable(),
          conversations: z.number().int(),
          arrived: z.number().int(),
          hoursEarlier: z.number().nullable(),
          never: z.number().int(),
          examples: z.array(Id),
        }),
      ),
    }),
  ),
  /** Refused with `bad_routing` when a question cannot be answered. `null` takes the built-in tree again. */
  'routing.setTree': command(z.strictObject({ tree: RoutingNode.nullable() }), changed),
} as const
