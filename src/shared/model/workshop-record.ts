import { z } from 'zod'
import { SessionState, Tally, VotesSaid } from './workshop.ts'
import { Day, Disposition, Id, Instant, TeamFunction } from './words.ts'

/** A hand-out to read, or the raw votes for a tool. */
export const HandOutFormat = z.enum(['pdf', 'docx', 'csv', 'json'])
export type HandOutFormat = z.infer<typeof HandOutFormat>

/** One round on one card. */
export const RoundRecord = z.object({
  round: z.number().int(),
  tally: Tally,
  /** Who voted, in the order of seats: never how. Empty where only counts are said. */
  voted: z.array(z.object({ person: z.string() })),
  /** Who chose what; empty unless the session's votes have names. */
  named: z.array(z.object({ person: z.string(), disposition: Disposition })),
  firstAt: Instant.nullable(),
  lastAt: Instant.nullable(),
})
export type RoundRecord = z.infer<typeof RoundRecord>

export const DissentRecord = z.object({
  id: Id,
  /** Only where they agreed. */
  person: z.string().nullable(),
  disposition: Disposition,
  reason: z.string().nullable(),
})
export type DissentRecord = z.infer<typeof DissentRecord>

/** What became of one card. */
export const CardRecord = z.object({
  card: Id,
  account: Id,
  name: z.string(),
  networkIcon: z.string(),
  networkName: z.string(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
  owner: z.string().nullable(),
  url: z.string().nullable(),
  position: z.number().int(),
  state: z.enum(['waiting', 'decided', 'skipped', 'parked']),
  disposition: Disposition.nullable(),
  into: z.string().nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  rounds: z.array(RoundRecord),
  dissent: z.array(DissentRecord),
})
export type CardRecord = z.infer<typeof CardRecord>

/** One moment of the session. `card` is the place in `cards`. */
export const ReplayStep = z.object({
  at: Instant,
  kind: z.enum([
    'begun',
    'paused',
    'finished',
    'shown',
    'again',
    'revealed',
    'decided',
    'undone',
    'skipped',
    'parked',
    'dots',
  ]),
  card: Id.nullable(),
  round: z.number().int(),
  disposition: Disposition.nullable(),
  text: z.string().nullable(),
})
export type ReplayStep = z.infer<typeof ReplayStep>

/** A session as it went: what happened in which order, and every card with its votes. */
export const SessionReplay = z.object({
  id: Id,
  name: z.string(),
  goal: z.string().nullable(),
  heldOn: Day.nullable(),
  state: SessionState,
  votes: VotesSaid,
  participants: z.array(
    z.object({ person: z.string(), function: TeamFunction.nullable(), role: z.string().nullable() }),
  ),
  steps: z.array(ReplayStep),
  cards: z.array(CardRecord),
  questions: z.array(
    z.object({
      text: z.string(),
      account: z.string().nullable(),
      owner: z.string().nullable(),
      at: Instant,
      done: z.boolean(),
    }),
  ),
  dots: z.array(
    z.object({
      id: Id,
      title: z.string(),
      budget: z.number().int(),
      voted: z.number().int(),
      options: z.array(z.object({ name: z.string(), dots: z.number().int() })),
    }),
  ),
})
export type SessionReplay = z.infer<typeof SessionReplay>
