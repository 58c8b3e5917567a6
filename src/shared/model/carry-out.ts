import { z } from 'zod'
import { Day, Disposition, Id, Instant } from './words.ts'

/** What only people can state about an account before its decision is carried out. */
export const CarryMark = z.enum(['informed', 'access', 'names', 'loss'])
export type CarryMark = z.infer<typeof CarryMark>

/** One thing that has to be so before a decision can be carried out. `mark` is what a person can state to meet it. */
export const ReadinessCheck = z.object({
  code: z.enum([
    'decided',
    'successor',
    'receiver',
    'charter',
    'same-network',
    'can-merge',
    'names',
    'access',
    'loss',
    'waiting',
    'sealed',
    'informed',
    'date',
  ]),
  met: z.boolean(),
  text: z.string(),
  /** What is missing, in a few words for lists. */
  short: z.string(),
  mark: CarryMark.nullable(),
  /** A person stated the mark; otherwise it is met by what is recorded. */
  stated: z.boolean(),
})
export type ReadinessCheck = z.infer<typeof ReadinessCheck>
export type ReadinessCode = ReadinessCheck['code']

/** Whether what the next import showed fits what was decided. */
export const DriftState = z.enum([
  'proven',
  'waiting',
  'still-found',
  'still-posting',
  'gone-but-stays',
  'gone-early',
  'none',
])
export type DriftState = z.infer<typeof DriftState>

/** One account that changes, on its way to being carried out. */
export const CarryAccount = z.object({
  account: Id,
  name: z.string(),
  network: z.string(),
  networkIcon: z.string(),
  networkName: z.string(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
  owner: z.string().nullable(),
  audience: z.number().int().nullable(),
  disposition: Disposition,
  decided: z.boolean(),
  into: z.string().nullable(),
  /** Who takes a transferred account over. */
  transferTo: z.string().nullable(),
  wave: Id.nullable(),
  waveName: z.string().nullable(),
  dueOn: Day.nullable(),
  tasks: z.number().int(),
  tasksDone: z.number().int(),
  checks: z.array(ReadinessCheck),
  missing: z.number().int(),
  carriedAt: Instant.nullable(),
  carriedBy: z.string().nullable(),
  /** Why it was carried out although something was missing. */
  despite: z.string().nullable(),
  drift: DriftState,
  driftText: z.string().nullable(),
})
export type CarryAccount = z.infer<typeof CarryAccount>

export const Wave = z.object({
  id: Id,
  position: z.number().int(),
  name: z.string(),
  startsOn: Day.nullable(),
  dueOn: Day.nullable(),
  accounts: z.number().int(),
  audience: z.number().int(),
  tasks: z.number().int(),
  tasksDone: z.number().int(),
  /** Tasks past their day and not done. */
  late: z.number().int(),
  carried: z.number().int(),
  dispositions: z.record(Disposition, z.number().int()),
})
export type Wave = z.infer<typeof Wave>

/** An account in a wave, with the reasons for its place. */
export const WaveMember = z.object({
  account: Id,
  name: z.string(),
  networkIcon: z.string(),
  disposition: Disposition,
  into: z.string().nullable(),
  audience: z.number().int().nullable(),
  wave: Id,
  carried: z.boolean(),
  why: z.array(z.string()),
})
export type WaveMember = z.infer<typeof WaveMember>

export const TaskState = z.enum(['done', 'late', 'blocked', 'open'])
export type TaskState = z.infer<typeof TaskState>

export const PlanTask = z.object({
  id: Id,
  title: z.string(),
  /** The step of the runbook; null for one that a person added. */
  code: z.string().nullable(),
  wave: Id.nullable(),
  waveName: z.string().nullable(),
  account: Id.nullable(),
  accountName: z.string().nullable(),
  network: z.string().nullable(),
  networkIcon: z.string().nullable(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
  disposition: Disposition.nullable(),
  owner: z.string().nullable(),
  ownerId: Id.nullable(),
  dueOn: Day.nullable(),
  /** Tasks that have to be done first. */
  needs: z.array(z.object({ id: Id, title: z.string(), account: z.string().nullable(), done: z.boolean() })),
  state: TaskState,
  doneAt: Instant.nullable(),
  doneBy: z.string().nullable(),
  proof: z.string().nullable(),
  note: z.string().nullable(),
})
export type PlanTask = z.infer<typeof PlanTask>

/** A risk with the arithmetic behind its two figures, each 1 to 5. `points` is likelihood × impact. */
export const PlanRisk = z.object({
  id: Id.nullable(),
  /** What it was proposed from; null for one that a person added. */
  code: z.string().nullable(),
  title: z.string(),
  mitigation: z.string(),
  likelihood: z.number().int().min(1).max(5),
  impact: z.number().int().min(1).max(5),
  points: z.number().int(),
  /** How the figures come about, or that a person set them. */
  likelihoodWhy: z.string(),
  impactWhy: z.string(),
  owner: z.string().nullable(),
  ownerId: Id.nullable(),
  /** A person says that it is dealt with. */
  settled: z.boolean(),
})
export type PlanRisk = z.infer<typeof PlanRisk>

export const ApprovalState = z.enum(['asked', 'approved', 'refused'])
export type ApprovalState = z.infer<typeof ApprovalState>

/** Who signs for one market, and whether they did. */
export const PlanApproval = z.object({
  /** Null for accounts of no market. */
  marketId: Id.nullable(),
  market: z.string().nullable(),
  accounts: z.number().int(),
  changing: z.number().int(),
  leaving: z.number().int(),
  state: ApprovalState,
  /** Who is to sign. */
  name: z.string().nullable(),
  at: Instant.nullable(),
  note: z.string().nullable(),
  /** Decisions made in the market after it was approved. */
  since: z.number().int(),
})
export type PlanApproval = z.infer<typeof PlanApproval>

export const AnnouncementStep = z.enum(['month', 'fortnight', 'hours', 'bio'])
export type AnnouncementStep = z.infer<typeof AnnouncementStep>

/** What an account tells its followers, computed until a person wrote it anew. */
export const Announcement = z.object({
  account: Id,
  name: z.string(),
  step: AnnouncementStep,
  language: z.enum(['en', 'ru']),
  on: Day.nullable(),
  text: z.string(),
  edited: z.boolean(),
})
export type Announcement = z.infer<typeof Announcement>

export const Readiness = z.object({
  changing: z.number().int(),
  ready: z.number().int(),
  carried: z.number().int(),
  /** How many accounts lack what, the most frequent first. */
  missing: z.array(z.object({ code: z.string(), text: z.string(), count: z.number().int() })),
  drift: z.record(DriftState, z.number().int()),
})
export type Readiness = z.infer<typeof Readiness>
