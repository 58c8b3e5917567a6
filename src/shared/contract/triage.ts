import { z } from 'zod'
import { RoutingNode } from '../model/routing.ts'
import { TriageCard } from '../model/triage-card.ts'
import { TriagedConversation, TriagePatch, TriageWeights } from '../model/triage.ts'
import { ContactRole, Id, Instant, TeamFunction } from '../model/words.ts'
import { command, job, query } from './request.ts'

const changed = z.object({ changed: z.number().int() })
const share = z.object({ judged: z.number().int(), agreed: z.number().int() })

const brief = {
  id: Id,
  account: z.string(),
  contact: z.string().nullable(),
  text: z.string(),
  startedAt: Instant,
}
const four = z.array(z.number().int()).length(4)

export const triage = {
  /** Triages every open conversation anew, and settled ones that were never read. */
  'triage.run': job(
    z.strictObject({}),
    z.object({ triaged: z.number().int(), read: z.number().int(), seconds: z.number() }),
  ),
  /** One conversation as triaged at this moment, read or not. */
  'triage.card': query(z.strictObject({ id: Id }), TriageCard),
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
  /** A role that a person has not, or has no longer. */
  'triage.removeRole': command(z.strictObject({ contactId: Id, role: ContactRole }), changed),
  /** Conversations that no run has read yet, or not since their last message. */
  'triage.unread': query(z.strictObject({}), z.object({ conversations: z.number().int() })),
  /** How often people agree with what was computed. */
  'triage.agreement': query(z.strictObject({}), share.extend({ byAnswer: z.record(z.string(), share) })),
  'triage.weights': query(z.strictObject({}), z.object({ weights: TriageWeights, own: z.boolean() })),
  /** `null` takes the built-in weights again. */
  'triage.setWeights': command(z.strictObject({ weights: TriageWeights.nullable() }), changed),
  /** What is open by priority 1 to 4, with the weights in force and with those not saved yet. */
  'triage.tryWeights': job(
    z.strictObject({ weights: TriageWeights }),
    z.object({
      conversations: z.number().int(),
      before: four,
      after: four,
      /** Of the priorities that people chose: how many either would have found. */
      agreement: z.object({ judged: z.number().int(), before: z.number().int(), after: z.number().int() }),
      moved: z.array(
        z.object({
          from: z.number().int(),
          to: z.number().int(),
          conversations: z.number().int(),
          examples: z.array(z.object(brief)),
        }),
      ),
    }),
  ),
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
          /** The first 200 of them. */
          examples: z.array(z.object({ ...brief, hours: z.number().nullable() })),
        }),
      ),
      /** Conversations that pass every place of the tried tree: `y` and `n` for each answer from the root on. */
      paths: z.array(z.object({ at: z.string(), conversations: z.number().int() })),
      /** Functions that would be in the loop of more conversations, or of fewer. */
      informed: z.array(z.object({ function: TeamFunction, more: z.number().int(), fewer: z.number().int() })),
    }),
  ),
  /** A tree from a JSON file, to be looked at and tried; nothing is saved. Refuses with `bad_routing`. */
  'routing.readTree': job(z.strictObject({ file: z.string() }), z.object({ tree: RoutingNode }), ['file']),
  /** Writes a tree into a folder as JSON. */
  'routing.writeTree': job(
    z.strictObject({ tree: RoutingNode, folder: z.string() }),
    z.object({ path: z.string(), bytes: z.number().int() }),
    ['folder'],
  ),
  /** Refused with `bad_routing` when a question cannot be answered. `null` takes the built-in tree again. */
  'routing.setTree': command(z.strictObject({ tree: RoutingNode.nullable() }), changed),
} as const
