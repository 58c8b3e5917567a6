import { z } from 'zod'
import { AgendaItem, CardPhase, SessionState, Tally, VotesSaid } from './workshop.ts'
import { Disposition, Id, Instant, Language, TeamFunction } from './words.ts'

/** What one phone in the room may know: its own seat, the card that is shown, and nothing else of the workspace. */
export const PhoneView = z.object({
  session: z.string(),
  state: SessionState,
  seat: z.object({ name: z.string(), function: TeamFunction.nullable() }),
  card: z
    .object({
      id: Id,
      name: z.string(),
      network: z.string(),
      brand: z.string().nullable(),
      market: z.string().nullable(),
      position: z.number().int(),
      followers: z.number().int().nullable(),
      lastPostAt: Instant.nullable(),
      askedForHelp: z.number().int().nullable(),
      withoutHelp: z.number().int().nullable(),
    })
    .nullable(),
  cards: z.number().int(),
  round: z.number().int(),
  phase: CardPhase,
  /** Milliseconds the timer still runs; null while there is none. A phone's own clock is not trusted. */
  timeLeft: z.number().int().nullable(),
  timerRuns: z.boolean(),
  /** What this seat voted in this round. */
  vote: z
    .object({
      disposition: Disposition,
      confidence: z.number().int().nullable(),
      reason: z.string().nullable(),
      named: z.boolean(),
    })
    .nullable(),
  /** What becomes of a vote once it is shown. */
  votes: VotesSaid,
  /** The part of the day that is no round of cards. */
  part: AgendaItem.pick({ kind: true, title: true }).nullable(),
  /** Dots are given to numbers: which account a number is stands on the wall. */
  dots: z
    .object({
      id: Id,
      title: z.string(),
      budget: z.number().int(),
      shown: z.boolean(),
      options: z.array(z.object({ id: Id, number: z.number().int(), given: z.number().int() })),
    })
    .nullable(),
  tally: Tally.nullable(),
})
export type PhoneView = z.infer<typeof PhoneView>

/** What a phone says to get a seat: the code on the wall, or the key its QR code carries. */
export const PhoneJoin = z.strictObject({
  code: z.string().max(40).nullable().default(null),
  key: z.string().max(64).nullable().default(null),
  name: z.string().trim().min(1).max(60),
  function: TeamFunction.nullable().default(null),
  language: Language,
})
export type PhoneJoin = z.infer<typeof PhoneJoin>

export const PhoneVote = z.strictObject({
  card: Id,
  round: z.number().int().min(1).max(1000),
  disposition: Disposition.exclude(['undecided']),
  confidence: z.number().int().min(1).max(5).nullable().default(null),
  reason: z.string().trim().max(500).nullable().default(null),
  /** The name may stand with the dissent, if it is one. */
  named: z.boolean().default(false),
})
export type PhoneVote = z.infer<typeof PhoneVote>

const Given = z.strictObject({ option: Id, dots: z.number().int().min(0).max(20) })
/** All dots a seat gives in a round; what is not named gets none. */
export const PhoneDots = z.strictObject({ round: Id, given: z.array(Given).max(40) })
export type PhoneDots = z.infer<typeof PhoneDots>

/** One way into the room: an address of this computer that phones can reach. */
export const RoomAddress = z.object({ name: z.string(), address: z.string(), internal: z.boolean() })
export type RoomAddress = z.infer<typeof RoomAddress>

export const OpenDoor = z.object({
  session: Id,
  address: z.string(),
  port: z.number().int(),
  /** What is typed into a phone. */
  url: z.string(),
  /** What the QR code carries: the address and, behind the `#`, the key. */
  link: z.string(),
  code: z.string(),
  /** Nobody new gets in; who has a seat keeps it. */
  locked: z.boolean(),
  /** Phones that listen at this moment. */
  listening: z.number().int(),
})
export type OpenDoor = z.infer<typeof OpenDoor>
