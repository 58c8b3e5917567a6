import { z } from 'zod'
import { AccountRow } from './account.ts'
import { Reason } from './plan.ts'
import { Day, Disposition, Id, Instant, Language, TeamFunction } from './words.ts'

/** `prepared` before the first card, `paused` until somebody goes on, `finished` when the room is done. */
export const SessionState = z.enum(['prepared', 'running', 'paused', 'finished'])
export type SessionState = z.infer<typeof SessionState>

/** Votes are silent until the facilitator reveals them; then the room talks. */
export const CardPhase = z.enum(['voting', 'revealed'])
export type CardPhase = z.infer<typeof CardPhase>

export const CardState = z.enum(['waiting', 'decided', 'skipped', 'parked'])
export type CardState = z.infer<typeof CardState>

/** Who makes a decision out of votes: the facilitator, more than half of those who voted, or nobody against. */
export const DecisionRule = z.enum(['facilitator', 'majority', 'consent'])
export type DecisionRule = z.infer<typeof DecisionRule>

/** In which order cards come: as the deck says, what is clear first, brand by brand, or what is at risk first. */
export const DeckOrder = z.enum(['deck', 'easy', 'brand', 'risk'])
export type DeckOrder = z.infer<typeof DeckOrder>

/**
 * What the room and the record may say of a vote: how many chose what (`counts`, nobody learns more), which side chose it
 * (`sides`), or who did (`names`, in the record only).
 */
export const VotesSaid = z.enum(['counts', 'sides', 'names'])
export type VotesSaid = z.infer<typeof VotesSaid>

/** A part of the day: cards are voted on, dots say what comes first, people talk, or rest. */
export const AgendaItem = z.strictObject({
  kind: z.enum(['cards', 'dots', 'talk', 'break']),
  title: z.string().trim().max(120).default(''),
  /** 0 is without a clock. */
  minutes: z.number().int().min(0).max(480).default(0),
  /** Dots a seat has to give. */
  dots: z.number().int().min(1).max(20).default(3),
})
export type AgendaItem = z.infer<typeof AgendaItem>
export const Agenda = z.array(AgendaItem).max(40)

/** How a vote came in: from a phone, by the facilitator's keys, or on paper. */
export const VoteWay = z.enum(['phone', 'desk', 'paper'])
export type VoteWay = z.infer<typeof VoteWay>

export const WorkshopRules = z.strictObject({
  /** Seconds for a card; 0 is no timer. */
  seconds: z.number().int().min(0).max(3600).default(120),
  /** The planner's suggestion stays hidden until the votes are shown. */
  hideSuggestion: z.boolean().default(true),
  decision: DecisionRule.default('facilitator'),
  order: DeckOrder.default('easy'),
  votes: VotesSaid.default('sides'),
  /** Clear cards go fast: a digit records at once, and votes are shown as soon as everybody has voted. */
  rapid: z.boolean().default(false),
})
export type WorkshopRules = z.infer<typeof WorkshopRules>

/** Somebody in the room. `function` is the side they speak for. */
export const ParticipantWish = z.strictObject({
  name: z.string().trim().min(1).max(120),
  function: TeamFunction.nullable().default(null),
  teamId: Id.nullable().default(null),
  role: z.string().trim().max(120).nullable().default(null),
})
export type ParticipantWish = z.infer<typeof ParticipantWish>

export const Participant = z.object({
  id: Id,
  name: z.string(),
  function: TeamFunction.nullable(),
  team: z.string().nullable(),
  teamId: Id.nullable(),
  role: z.string().nullable(),
  language: Language.nullable(),
  /** A device holds the seat. */
  joined: z.boolean(),
  device: z.string().nullable(),
  /** Whether they voted on the card that is shown, in its round. */
  voted: z.boolean(),
  /** They said on their own phone that their name may stand with their dissent on this card. */
  agrees: z.boolean(),
  /** On their printed ballots; null before these were made. */
  number: z.number().int().nullable(),
})
export type Participant = z.infer<typeof Participant>

export const SessionCard = z.object({
  id: Id,
  account: Id,
  name: z.string(),
  networkIcon: z.string(),
  networkName: z.string(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
  position: z.number().int(),
  state: CardState,
  /** What the room decided here; null while it did not. */
  disposition: Disposition.nullable(),
})
export type SessionCard = z.infer<typeof SessionCard>

/** How many voted for a disposition, and for whom they speak. */
export const TallyLine = z.object({
  disposition: Disposition,
  votes: z.number().int(),
  /** Functions of those who voted so; `null` for people without one. */
  functions: z.array(z.object({ function: TeamFunction.nullable(), votes: z.number().int() })),
  reasons: z.array(z.string()),
  /** Mean of the stated confidences, 1 to 5; null when nobody stated one. */
  confidence: z.number().nullable(),
})
export type TallyLine = z.infer<typeof TallyLine>

export const Tally = z.object({
  votes: z.number().int(),
  /** Of them counted by a show of hands. */
  hands: z.number().int(),
  lines: z.array(TallyLine),
  /** What most voted for; null on a tie for the first place and without votes. */
  leading: Disposition.nullable(),
  /** `agreed` all the same, `clear` more than half, `spread` otherwise, `none` without votes. */
  agreement: z.enum(['none', 'agreed', 'clear', 'spread']),
  /** What the session's decision rule makes of the votes; null where people have to talk. */
  outcome: Disposition.nullable(),
})
export type Tally = z.infer<typeof Tally>

/** A card as the wall shows it. What is hidden from the room is hidden here. */
export const CardFace = z.object({
  card: SessionCard,
  account: AccountRow,
  purpose: z.string().nullable(),
  /** Worst first. */
  findings: z.array(z.object({ severity: z.enum(['critical', 'high', 'medium', 'low']), message: z.string() })),
  /** Conversations of the service period that asked for help, and how many of them got none. */
  askedForHelp: z.number().int().nullable(),
  withoutHelp: z.number().int().nullable(),
  /** Null while it is hidden. */
  suggestion: z
    .object({ disposition: Disposition, into: Id.nullable(), intoName: z.string().nullable(), why: z.array(Reason) })
    .nullable(),
  note: z.string().nullable(),
  /** What it overlaps with, the strongest first; `stays` in the plan as it stands. */
  overlaps: z.array(z.object({ id: Id, name: z.string(), stays: z.boolean() })),
  overlapCount: z.number().int(),
  /** What came of its conversations that needed help: how many reached who resolves, and how many never. */
  outcome: z.object({ needed: z.number().int(), reached: z.number().int(), neverReached: z.number().int() }).nullable(),
  /** Null until the votes are shown. */
  tally: Tally.nullable(),
})
export type CardFace = z.infer<typeof CardFace>

export const SessionSummary = z.object({
  id: Id,
  name: z.string(),
  heldOn: Day.nullable(),
  state: SessionState,
  cards: z.number().int(),
  decided: z.number().int(),
  participants: z.number().int(),
  createdAt: Instant,
})
export type SessionSummary = z.infer<typeof SessionSummary>

export const ParkedQuestion = z.object({
  id: Id,
  text: z.string(),
  card: Id.nullable(),
  account: z.string().nullable(),
  owner: z.string().nullable(),
  ownerId: Id.nullable(),
  at: Instant,
  done: z.boolean(),
})
export type ParkedQuestion = z.infer<typeof ParkedQuestion>

/** Functions that must agree in the room, and those nobody speaks for. */
export const CouncilCheck = z.object({ needed: z.array(TeamFunction), missing: z.array(TeamFunction) })
export type CouncilCheck = z.infer<typeof CouncilCheck>

/** Dots in this moment: the options by their numbers, and once they are shown how many each has. */
export const DotRound = z.object({
  id: Id,
  title: z.string(),
  /** Dots a seat has to give. */
  budget: z.number().int(),
  /** Seats that gave any. */
  voted: z.number().int(),
  shown: z.boolean(),
  options: z.array(
    z.object({
      id: Id,
      number: z.number().int(),
      card: Id,
      name: z.string(),
      networkIcon: z.string(),
      networkName: z.string(),
      /** Null until they are shown. */
      dots: z.number().int().nullable(),
    }),
  ),
})
export type DotRound = z.infer<typeof DotRound>

/** The portfolio as the decisions alone leave it; an account nobody decided stays. */
export const RoomProgress = z.object({
  accounts: z.number().int(),
  staying: z.number().int(),
  cellsNeeded: z.number().int(),
  cellsBefore: z.number().int(),
  cellsCovered: z.number().int(),
})
export type RoomProgress = z.infer<typeof RoomProgress>

/** The whole room as the console sees it. */
export const Session = SessionSummary.extend({
  goal: z.string().nullable(),
  deck: z.string().nullable(),
  rules: WorkshopRules,
  round: z.number().int(),
  phase: CardPhase,
  /** Instant the timer ends while it runs. */
  timerUntil: Instant.nullable(),
  /** Milliseconds left while it rests. */
  timerLeft: z.number().int().nullable(),
  seats: z.array(Participant),
  deckCards: z.array(SessionCard),
  agenda: Agenda,
  /** Which part of the agenda the room is in; null before the first, or without one. */
  agendaAt: z.number().int().nullable(),
  dots: DotRound.nullable(),
  current: CardFace.nullable(),
  council: CouncilCheck,
  parked: z.array(ParkedQuestion),
})
export type Session = z.infer<typeof Session>
