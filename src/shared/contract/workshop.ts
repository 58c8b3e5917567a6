import { z } from 'zod'
import { OpenDoor, PhoneView, RoomAddress } from '../model/workshop-phone.ts'
import { ParticipantWish, Session, SessionSummary, WorkshopRules } from '../model/workshop.ts'
import { Day, Disposition, Id, Language } from '../model/words.ts'
import { command, query } from './request.ts'

const done = z.object({ changed: z.number().int() })
const text = z.string().trim().min(1).max(2000)
const VotedFor = Disposition.exclude(['undecided'])

export const workshop = {
  'workshop.sessions': query(z.strictObject({}), z.object({ sessions: z.array(SessionSummary) })),
  /** The room as it stands; votes stay hidden until they are revealed. */
  'workshop.session': query(z.strictObject({ id: Id }), Session),
  /** What the phone of one seat may know. */
  'workshop.phone': query(z.strictObject({ session: Id, participant: Id }), PhoneView),
  /** Whose token this is the SHA-256 of; null when it holds no seat of the session. */
  'workshop.seatOf': query(
    z.strictObject({ session: Id, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    z.object({ id: Id.nullable() }),
  ),
  /** The way in for phones: whether it is open, and where it could be. */
  'workshop.door': query(z.strictObject({}), z.object({ open: OpenDoor.nullable(), addresses: z.array(RoomAddress) })),
  /** Serves the voting page at one address of this computer until it is closed, the session ends or the program does. */
  'workshop.openDoor': query(
    z.strictObject({
      session: Id,
      address: z.union([z.ipv4(), z.literal('localhost')]),
      port: z.number().int().min(0).max(65_535).default(47_174),
    }),
    z.object({ open: OpenDoor }),
  ),
  'workshop.closeDoor': query(z.strictObject({}), z.object({ closed: z.boolean() })),
  'workshop.lockDoor': query(z.strictObject({ locked: z.boolean() }), z.object({ open: OpenDoor })),
  /** A deck is what `text` (filter language of the plan) finds, or the accounts named; cards come in the order of the rules. */
  'workshop.create': command(
    z.strictObject({
      name: z.string().trim().min(1).max(200),
      heldOn: Day.nullable().default(null),
      goal: z.string().trim().max(2000).nullable().default(null),
      rules: WorkshopRules.prefault({}),
      participants: z.array(ParticipantWish).max(200).default([]),
      deck: z.strictObject({ text: z.string().max(2000).default(''), accounts: z.array(Id).max(10_000).optional() }),
    }),
    z.object({ id: Id, cards: z.number().int() }),
  ),
  'workshop.change': command(
    z.strictObject({
      id: Id,
      name: z.string().trim().min(1).max(200).optional(),
      heldOn: Day.nullable().optional(),
      goal: z.string().trim().max(2000).nullable().optional(),
      rules: WorkshopRules.optional(),
    }),
    done,
  ),
  'workshop.remove': command(z.strictObject({ id: Id }), done),
  /** Somebody new (`id` null), somebody changed, or somebody taken out of the room (`participant` null). What they voted stays. */
  'workshop.seat': command(
    z.strictObject({ session: Id, id: Id.nullable().default(null), participant: ParticipantWish.nullable() }),
    z.object({ id: Id }),
  ),
  /** A device takes a seat, or takes its own seat again. `hash` is the SHA-256 of its token. */
  'workshop.join': command(
    z.strictObject({
      session: Id,
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      participant: ParticipantWish,
      language: Language,
      device: z.string().max(120).nullable(),
    }),
    z.object({ id: Id }),
  ),
  /**
   * Where the room stands: what the facilitator does with the console's keys. No step of undo. `card` is the one to show (null:
   * the next one that waits), `seconds` and `runs` are the timer's.
   */
  'workshop.turn': command(
    z.strictObject({
      session: Id,
      to: z.enum(['run', 'pause', 'finish', 'card', 'reveal', 'again', 'timer']),
      card: Id.nullable().default(null),
      seconds: z.number().int().min(0).max(3600).default(0),
      runs: z.boolean().default(true),
    }),
    done,
  ),
  /** One vote of one seat on the card that is shown; a second one takes its place. Refused once the votes are shown. */
  'workshop.vote': command(
    z.strictObject({
      session: Id,
      participant: Id,
      card: Id,
      round: z.number().int().min(1),
      disposition: VotedFor,
      confidence: z.number().int().min(1).max(5).nullable().default(null),
      reason: z.string().trim().max(500).nullable().default(null),
    }),
    z.object({ id: Id }),
  ),
  /** Records the decision in the plan with the session as its source; `next` is the card that waits then. `dissent` are seats to be asked for theirs: who voted for something else is noted, by name only where they allow it. */
  'workshop.decide': command(
    z.strictObject({
      session: Id,
      card: Id,
      disposition: VotedFor,
      into: Id.nullable().default(null),
      reason: z.string().trim().max(4000).nullable().default(null),
      dissent: z
        .array(z.strictObject({ participant: Id, named: z.boolean() }))
        .max(200)
        .default([]),
    }),
    z.object({ next: Id.nullable() }),
  ),
  /** Leaves the card for later; a parked one needs the question that has to be answered first. */
  'workshop.leave': command(
    z.strictObject({
      session: Id,
      card: Id,
      parked: z.strictObject({ text, ownerId: Id.nullable().default(null) }).nullable(),
    }),
    z.object({ next: Id.nullable() }),
  ),
  'workshop.note': command(z.strictObject({ session: Id, card: Id, note: z.string().max(4000).nullable() }), done),
  'workshop.settle': command(z.strictObject({ session: Id, question: Id, done: z.boolean() }), done),
} as const
