import { z } from 'zod'
import { AccessWay, Activity, Day, Disposition, Id, Instant, JourneyStage, Kind, Lifecycle, Severity } from './words.ts'

/** What a line of the table can show beyond its own; `field:ID` is a field the workspace has added. */
export const EXTRA_COLUMNS = [
  'backupOwner',
  'agency',
  'language',
  'website',
  'bio',
  'note',
  'verified',
  'openedOn',
  'reviewedOn',
  'addedOn',
  'tags',
  'goals',
  'stages',
  'sources',
  'access',
] as const
export const ExtraColumn = z.union([z.enum(EXTRA_COLUMNS), z.templateLiteral(['field:', Id])])
export type ExtraColumn = z.infer<typeof ExtraColumn>

/** When a figure was measured, and who says so: a kind of connector, a list, an export. */
export const FigureOrigin = z.object({ at: Instant, source: z.string() })
export type FigureOrigin = z.infer<typeof FigureOrigin>

/** One line of the accounts table: what the list shows, names already resolved. */
export const AccountRow = z.object({
  id: Id,
  network: z.string(),
  networkName: z.string(),
  networkIcon: z.string(),
  networkDefunct: z.boolean(),
  handle: z.string(),
  displayName: z.string().nullable(),
  url: z.string().nullable(),
  kind: Kind,
  lifecycle: Lifecycle,
  brand: z.string().nullable(),
  brandId: Id.nullable(),
  market: z.string().nullable(),
  marketId: Id.nullable(),
  team: z.string().nullable(),
  teamId: Id.nullable(),
  owner: z.string().nullable(),
  ownerId: Id.nullable(),
  ownerLeft: z.boolean(),
  audience: z.number().int().nullable(),
  audienceOf: FigureOrigin.nullable(),
  lastPostAt: Instant.nullable(),
  lastPostOf: FigureOrigin.nullable(),
  activity: Activity,
  /** Posts in each of the last 24 months, oldest first; null where no snapshot tells. */
  postsPerMonth: z.array(z.number().int().nullable()),
  /** 0 to 100 from the latest audit run; null before the first. */
  health: z.number().int().nullable(),
  worstSeverity: Severity.nullable(),
  findings: z.number().int(),
  disposition: Disposition,
  dispositionInto: z.string().nullable(),
  suggested: z.boolean(),
  /** What was asked for besides, as text: days `YYYY-MM-DD`, several values joined by `; `. */
  more: z.record(z.string(), z.string().nullable()).optional(),
})
export type AccountRow = z.infer<typeof AccountRow>

/** The 5W+H.E. charter: what an account is for. Null is "not stated". */
export const Purpose = z.object({
  who: z.string().nullable(),
  what: z.string().nullable(),
  when: z.string().nullable(),
  where: z.string().nullable(),
  why: z.string().nullable(),
  how: z.string().nullable(),
  extent: z.string().nullable(),
})
export type Purpose = z.infer<typeof Purpose>
export const PURPOSE_FIELDS = ['who', 'what', 'when', 'where', 'why', 'how', 'extent'] as const

export const AccessEntry = z.object({
  id: Id,
  person: z.string().nullable(),
  personId: Id.nullable(),
  personLeftOn: Day.nullable(),
  agency: z.string().nullable(),
  way: AccessWay,
  tool: z.string().nullable(),
  twoFactor: z.boolean().nullable(),
  provenOn: Day.nullable(),
})
export type AccessEntry = z.infer<typeof AccessEntry>

export const SnapshotPoint = z.object({
  takenAt: Instant,
  followers: z.number().int().nullable(),
  posts: z.number().int().nullable(),
  lastPostAt: Instant.nullable(),
  source: z.string(),
})
export type SnapshotPoint = z.infer<typeof SnapshotPoint>

/** Everything the detail panel shows of one account. */
export const AccountDetail = AccountRow.extend({
  backupOwner: z.string().nullable(),
  backupOwnerId: Id.nullable(),
  language: z.string().nullable(),
  website: z.string().nullable(),
  bio: z.string().nullable(),
  note: z.string().nullable(),
  verified: z.boolean().nullable(),
  externalId: z.string().nullable(),
  openedOn: Day.nullable(),
  reviewedOn: Day.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  purpose: Purpose,
  stages: z.array(JourneyStage),
  goals: z.array(z.object({ id: Id, name: z.string() })),
  tags: z.array(z.string()),
  access: z.array(AccessEntry),
  snapshots: z.array(SnapshotPoint),
  sources: z.array(z.object({ file: z.string(), row: z.number().int(), at: Instant })),
  aliases: z.array(z.string()),
  waiting: z.number().int(),
  conversations: z.number().int(),
})
export type AccountDetail = z.infer<typeof AccountDetail>

/** What a person may change on one or many accounts at once. Absent = untouched, null = emptied. */
export const AccountPatch = z.strictObject({
  displayName: z.string().max(300).nullable().optional(),
  brandId: Id.nullable().optional(),
  marketId: Id.nullable().optional(),
  teamId: Id.nullable().optional(),
  ownerId: Id.nullable().optional(),
  backupOwnerId: Id.nullable().optional(),
  language: z.string().max(40).nullable().optional(),
  website: z.string().max(2000).nullable().optional(),
  bio: z.string().max(10_000).nullable().optional(),
  note: z.string().max(10_000).nullable().optional(),
  lifecycle: Lifecycle.optional(),
  openedOn: Day.nullable().optional(),
  reviewedOn: Day.nullable().optional(),
})
export type AccountPatch = z.infer<typeof AccountPatch>
