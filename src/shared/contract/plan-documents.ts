import { z } from 'zod'
import { Proposal } from '../model/plan-proposal.ts'
import { IssuedVersion } from '../model/plan-version.ts'
import { Id } from '../model/words.ts'
import { command, query } from './request.ts'

/** Versions of the plan that were issued, and proposals that came back in workbooks. */
export const planDocuments = {
  /** Newest first. `draft`: the plan was changed since the newest, or none was issued. */
  'plan.versions': query(z.strictObject({}), z.object({ draft: z.boolean(), versions: z.array(IssuedVersion) })),
  /** Keeps what the plan says under the next number. A plan that is as it was issued keeps its number. */
  'plan.issue': command(
    z.strictObject({ note: z.string().trim().max(500).nullable().default(null) }),
    z.object({ number: z.number().int(), issued: z.boolean() }),
  ),
  /** Proposals that wait for an answer, the largest audience first. */
  'plan.proposals': query(
    z.strictObject({
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    z.object({ total: z.number().int(), proposals: z.array(Proposal) }),
  ),
  /**
   * An accepted proposal becomes the decision, in the name of its editor. One that cannot hold (a lock, a successor that goes)
   * stays open and is told with its reason; the others are taken.
   */
  'plan.answerProposals': command(
    z.strictObject({ ids: z.array(Id).min(1).max(10_000), accept: z.boolean() }),
    z.object({
      answered: z.number().int(),
      refused: z.array(z.object({ id: Id, name: z.string(), reason: z.string() })),
    }),
  ),
} as const
