import { z } from 'zod'
import { CampaignRecord, GoalRecord, MemberAccount } from '../model/goal.ts'
import { Day, Id, JourneyStage } from '../model/words.ts'
import { Reference } from './center.ts'
import { command, query } from './request.ts'

const Name = z.string().trim().min(1).max(300)
const Text = z.string().trim().max(4000).nullable()
const Ids = z.array(Id).max(100_000).default([])
const Changed = z.object({ changed: z.number().int() })
const Members = z.strictObject({ id: Id, add: Ids, drop: Ids })
const Archive = z.strictObject({ ids: z.array(Id).min(1).max(1000), archived: z.boolean() })

/** The parts of a charter: 5W+H.E., a goal behind the why, journey stages, and customers asked in the last year. */
export const CHARTER_PARTS = [
  'who',
  'what',
  'when',
  'where',
  'why',
  'how',
  'extent',
  'goal',
  'stages',
  'expectation',
] as const
export const CharterPart = z.enum(CHARTER_PARTS)
export type CharterPart = z.infer<typeof CharterPart>

export const CharterLine = MemberAccount.extend({
  team: z.string().nullable(),
  stated: z.array(CharterPart),
  stages: z.array(JourneyStage),
})
export type CharterLine = z.infer<typeof CharterLine>

export const charter = {
  /** Accounts with which parts of their charter are stated, least complete first. `text` is the filter of the accounts list. */
  'charter.matrix': query(
    z.strictObject({
      text: z.string().max(2000).default(''),
      descending: z.boolean().default(false),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1000),
    }),
    z.object({ total: z.number().int(), rows: z.array(CharterLine) }),
  ),
  /** How complete the charters of a filtered list are: as a whole, by part and by brand. Shares are of parts stated. */
  'charter.summary': query(
    z.strictObject({ text: z.string().max(2000).default('') }),
    z.object({
      accounts: z.number().int(),
      complete: z.number().int(),
      share: z.number().nullable(),
      parts: z.array(z.object({ part: CharterPart, accounts: z.number().int() })),
      brands: z.array(
        z.object({
          id: Id.nullable(),
          name: z.string().nullable(),
          accounts: z.number().int(),
          complete: z.number().int(),
          share: z.number(),
        }),
      ),
    }),
  ),
  /** Goals by name, with the share of accounts in use that have one beside a dated reference. */
  'goals.list': query(
    z.strictObject({ archived: z.boolean().default(false) }),
    z.object({
      goals: z.array(GoalRecord),
      accounts: z.number().int(),
      withGoal: z.number().int(),
      reference: Reference,
    }),
  ),
  'goals.save': command(
    z.strictObject({
      id: Id.nullable(),
      name: Name,
      objective: Text,
      metric: Text,
      target: Text,
      unit: Text,
      dueOn: Day.nullable(),
      ownerId: Id.nullable(),
    }),
    z.object({ id: Id }),
  ),
  'goals.archive': command(Archive, Changed),
  'goals.setAccounts': command(Members, Changed),
  'campaigns.list': query(
    z.strictObject({ archived: z.boolean().default(false) }),
    z.object({ campaigns: z.array(CampaignRecord) }),
  ),
  'campaigns.save': command(
    z.strictObject({
      id: Id.nullable(),
      name: Name,
      goalId: Id.nullable(),
      brandId: Id.nullable(),
      startsOn: Day.nullable(),
      endsOn: Day.nullable(),
      outcome: Text,
    }),
    z.object({ id: Id }),
  ),
  'campaigns.archive': command(Archive, Changed),
  'campaigns.setAccounts': command(Members, Changed),
  /** Accounts tied to a goal or a campaign, by name. */
  'goals.members': query(
    z.strictObject({ of: z.enum(['goal', 'campaign']), id: Id, limit: z.number().int().min(1).max(1000).default(200) }),
    z.object({ total: z.number().int(), accounts: z.array(MemberAccount) }),
  ),
} as const
