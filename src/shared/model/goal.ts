import { z } from 'zod'
import { Day, Id } from './words.ts'

/** A business objective with what shows that it is reached. */
export const GoalRecord = z.object({
  id: Id,
  name: z.string(),
  objective: z.string().nullable(),
  metric: z.string().nullable(),
  /** The metric counts an audience instead of an outcome. */
  countsFans: z.boolean(),
  target: z.string().nullable(),
  unit: z.string().nullable(),
  dueOn: Day.nullable(),
  ownerId: Id.nullable(),
  owner: z.string().nullable(),
  archivedOn: Day.nullable(),
  /** Accounts in use tied to it, and campaigns. */
  accounts: z.number().int(),
  campaigns: z.number().int(),
})
export type GoalRecord = z.infer<typeof GoalRecord>

export const CampaignRecord = z.object({
  id: Id,
  name: z.string(),
  goalId: Id.nullable(),
  goal: z.string().nullable(),
  brandId: Id.nullable(),
  brand: z.string().nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  outcome: z.string().nullable(),
  archivedOn: Day.nullable(),
  accounts: z.number().int(),
  state: z.enum(['planned', 'running', 'over', 'undated']),
})
export type CampaignRecord = z.infer<typeof CampaignRecord>

/** An account as a member of a goal, a campaign or a cell of the coverage map. */
export const MemberAccount = z.object({
  id: Id,
  handle: z.string(),
  networkName: z.string(),
  networkIcon: z.string(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
})
export type MemberAccount = z.infer<typeof MemberAccount>
