import { z } from 'zod'
import { OpenDoor, PhoneDots, PhoneView, RoomAddress } from '../model/workshop-phone.ts'
import { HandOutFormat, SessionReplay } from '../model/workshop-record.ts'
import {
  Agenda,
  ParticipantWish,
  RoomProgress,
  Session,
  SessionSummary,
  VoteWay,
  WorkshopRules,
} from '../model/workshop.ts'
import { Day, Disposition, Id, Language } from '../model/words.ts'
import { command, job, query } from './request.ts'

const done = z.object({ changed: z.number().int() })
const text = z.string().trim().min(1).max(2000)
const VotedFor = Disposition.exclude(['undecided'])

const WrittenFile = z.object({ path: z.string(), format: HandOutFormat, bytes: z.number().int() })
const handOut = { personal: z.boolean().default(false), language: Language.optional() }

export const workshop = {
  'workshop.sessions': query(z.strictObject({}), z.object({ sessions: z.array(SessionSummary) })),
  /** The room as it stands; votes stay hidden until they are revealed. */
  'workshop.session': query(z.strictObject({ id: Id }), Session),
  /** What the phone of one seat may know. */
  'workshop.phone': query(z.strictObject({ session: Id, participant: Id }), PhoneView),
  /** The portfolio as the decisions alone leave it: what moves on the wall as they fall. */
  'workshop.progress': query(z.strictObject({}), RoomProgress),
  /** What every phone of the room may know, by seat: asked once for all of them. */
  'workshop.phones': query(z.strictObject({ session: Id }), z.object({ views: z.record(Id, PhoneView) })),
  /** What happened, card by card; of votes as much as the session's rules say. */
  'workshop.replay': query(z.strictObject({ id: Id }), SessionReplay),
  /** The hand-out as it would be printed. `personal`: people by name, else by numbers. */
  'workshop.preview': query(z.strictObject({ session: Id, ...handOut }), z.object({ html: z.string() })),
  /** Ballots to print and cut: one page a seat, one code a disposition. */
  'workshop.printBallots': job(
    z.strictObject({ session: Id, folder: z.string(), language: Language.optional() }),
    z.object({ files: z.array(WrittenFile), seats: z.number().int() }),
    ['folder'],
  ),
  /** Writes the hand-out (PDF, DOCX) and the raw votes (CSV, JSON) into a folder, all of them or none. */
  'workshop.export': job(
    z.strictObject({
      session: Id,
      folder: z.string(),
      formats: z.array(HandOutFormat).min(1).max(HandOutFormat.options.length),
      ...handOut,
    }),
    z.object({ files: z.array(WrittenFile) }),
    ['folder'],
  ),
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
      agenda: Agenda.default([]),
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
      agenda: Agenda.optional(),
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
      to: z.enum(['run', 'pause', 'finish', 'card', 'reveal', 'again', 'timer', 'agenda', 'showDots']),
      /** Which part of the agenda; null ends the part that is on. */
      item: z.number().int().min(0).max(39).nullable().default(null),
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
      way: VoteWay.default('desk'),
      named: z.boolean().default(false),
    }),
    z.object({ id: Id }),
  ),
  /** A show of hands on the card that is shown: the counts of the room, in the place of those counted before. */
  'workshop.hands': command(
    z.strictObject({
      session: Id,
      card: Id,
      round: z.number().int().min(1),
      counts: z.array(z.strictObject({ disposition: VotedFor, count: z.number().int().min(0).max(999) })).max(6),
    }),
    done,
  ),
  /** All dots of one seat, in the place of those it gave before. Refused beyond the budget and once they are shown. */
  'workshop.dots': command(PhoneDots.extend({ session: Id, participant: Id }), done),
  /** Brings the cards of a dot round to the front of what waits, the most dots first. */
  'workshop.bringFirst': command(z.strictObject({ session: Id, round: Id }), done),
  /** Gives every seat what its printed ballots carry, where it has none yet. */
  'workshop.makeBallots': command(z.strictObject({ session: Id }), z.object({ seats: z.number().int() })),
  /**
   * Votes that were read from printed ballots, or typed by their numbers. What cannot count is answered one by one: a code of
   * another session, a seat that is not in the room, two different votes of one seat.
   */
  'workshop.paper': command(
    z.strictObject({
      session: Id,
      card: Id,
      round: z.number().int().min(1),
      codes: z.array(z.string().max(120)).max(1000).default([]),
      numbers: z
        .array(z.strictObject({ number: z.number().int(), disposition: VotedFor }))
        .max(400)
        .default([]),
    }),
    z.object({
      counted: z.number().int(),
      unknown: z.number().int(),
      /** Names of seats with more than one vote in this lot; none of theirs counts. */
      doubled: z.array(z.string()),
      /** Seats that had voted and whose vote stays. */
      kept: z.array(z.string()),
    }),
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
