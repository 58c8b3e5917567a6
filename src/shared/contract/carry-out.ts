import { z } from 'zod'
import {
  Announcement,
  AnnouncementStep,
  ApprovalState,
  CarryAccount,
  CarryMark,
  PlanApproval,
  PlanRisk,
  PlanTask,
  Readiness,
  ReadinessCheck,
  Wave,
  WaveMember,
} from '../model/carry-out.ts'
import { Day, Id, Language } from '../model/words.ts'
import { command, job, query } from './request.ts'

const Ids = z.array(Id).min(1).max(10_000)
const Changed = z.object({ changed: z.number().int() })
const page = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1000).default(200),
}

/** What accounts on their way are narrowed to. */
export const CarryShown = z.enum(['all', 'missing', 'ready', 'carried', 'drift'])
export type CarryShown = z.infer<typeof CarryShown>

export const carryOut = {
  /** Puts everything that changes into waves with tasks; what was begun stays where it is. `startsOn` is the first wave's day. */
  'plan.proposeWaves': job(
    z.strictObject({ startsOn: Day.optional(), everyDays: z.number().int().min(1).max(120).default(14) }),
    z.object({ waves: z.number().int(), accounts: z.number().int(), tasks: z.number().int() }),
  ),
  'plan.waves': query(z.strictObject({}), z.object({ waves: z.array(Wave), unplaced: z.number().int() })),
  'plan.waveMembers': query(z.strictObject({ wave: Id }), z.object({ members: z.array(WaveMember) })),
  /** Moves a wave in time, with all later ones when asked; tasks that are not done and whose day nobody set move along. */
  'plan.shiftWave': command(
    z.strictObject({ wave: Id, days: z.number().int().min(-3650).max(3650), later: z.boolean().default(false) }),
    Changed,
  ),
  'plan.editWave': command(
    z.strictObject({
      wave: Id,
      name: z.string().trim().min(1).max(200).optional(),
      startsOn: Day.nullable().optional(),
      dueOn: Day.nullable().optional(),
    }),
    Changed,
  ),
  'plan.addWave': command(
    z.strictObject({ name: z.string().trim().min(1).max(200), startsOn: Day, dueOn: Day }),
    z.object({ id: Id }),
  ),
  /** Takes an empty wave away, or one whose accounts leave the waves with their tasks. */
  'plan.removeWave': command(z.strictObject({ wave: Id }), Changed),
  /** Moves accounts with their tasks into a wave; null takes them out of all. */
  'plan.placeInWave': command(z.strictObject({ accounts: Ids, wave: Id.nullable() }), Changed),

  'plan.tasks': query(
    z.strictObject({
      task: Id.optional(),
      wave: Id.optional(),
      account: Id.optional(),
      owner: z.string().max(64).optional(),
      state: z.enum(['done', 'late', 'soon', 'blocked', 'open', 'undone']).optional(),
      text: z.string().max(200).optional(),
      sort: z.string().max(40).default('due'),
      descending: z.boolean().default(false),
      ...page,
    }),
    z.object({ total: z.number().int(), tasks: z.array(PlanTask) }),
  ),
  'plan.taskOwners': query(
    z.strictObject({}),
    z.object({ owners: z.array(z.object({ id: Id, name: z.string(), count: z.number().int() })) }),
  ),
  'plan.addTask': command(
    z.strictObject({
      wave: Id,
      account: Id.nullable().default(null),
      title: z.string().trim().min(1).max(500),
      owner: Id.nullable().default(null),
      dueOn: Day.nullable().default(null),
    }),
    z.object({ id: Id }),
  ),
  /** Changes what is stated and leaves the rest. A day set by hand no longer follows the wave. */
  'plan.editTasks': command(
    z.strictObject({
      ids: Ids,
      title: z.string().trim().max(500).optional(),
      owner: Id.nullable().optional(),
      dueOn: Day.nullable().optional(),
      note: z.string().max(4000).nullable().optional(),
    }),
    Changed,
  ),
  /** Ticks tasks with what proves it, or takes the tick back. */
  'plan.doTasks': command(
    z.strictObject({ ids: Ids, done: z.boolean(), proof: z.string().trim().max(2000).nullable().default(null) }),
    Changed,
  ),
  'plan.removeTasks': command(z.strictObject({ ids: Ids }), Changed),
  /** Whether one task has to wait for another; a circle is refused. */
  'plan.linkTasks': command(z.strictObject({ task: Id, needs: Id, linked: z.boolean() }), Changed),

  /** Accounts that change, with what is missing before each can be carried out. */
  'plan.carryAccounts': query(
    z.strictObject({
      show: CarryShown.default('all'),
      lacks: ReadinessCheck.shape.code.optional(),
      wave: Id.optional(),
      text: z.string().max(200).optional(),
      sort: z.enum(['name', 'due', 'missing', 'wave', 'audience', 'market', 'owner']).default('due'),
      descending: z.boolean().default(false),
      ...page,
    }),
    z.object({ total: z.number().int(), accounts: z.array(CarryAccount) }),
  ),
  'plan.carryAccount': query(z.strictObject({ account: Id }), CarryAccount.nullable()),
  'plan.readiness': query(z.strictObject({}), Readiness),
  /** States what only people can know, or takes it back. */
  'plan.mark': command(z.strictObject({ accounts: Ids, mark: CarryMark, stated: z.boolean() }), Changed),
  /**
   * Carries decisions out in the inventory: a closed, archived or merged account is closed, a transferred one gets its new
   * owner or team, a refocused one its charter. Refused while something is missing, unless `despite` says why.
   */
  'plan.carryOut': command(
    z.strictObject({ accounts: Ids, despite: z.string().trim().min(1).max(2000).nullable().default(null) }),
    Changed,
  ),
  /** Ticks the verification of every account that an import has proven to be gone. */
  'plan.takeProof': command(z.strictObject({}), Changed),
  /** Writes the records of accounts as folders of files with a manifest of SHA-256 hashes, and keeps each manifest's digest. */
  'plan.seal': job(
    z.strictObject({ accounts: Ids, folder: z.string() }),
    z.object({
      seals: z.array(
        z.object({
          account: Id,
          name: z.string(),
          path: z.string(),
          files: z.number().int(),
          messages: z.number().int(),
          withheld: z.number().int(),
          digest: z.string(),
        }),
      ),
    }),
    ['folder'],
  ),
  /** Compares a sealed folder with its manifest, and the manifest with what the workspace keeps of it. */
  'plan.verifySeal': job(
    z.strictObject({ folder: z.string() }),
    z.object({
      ok: z.boolean(),
      files: z.number().int(),
      problems: z.array(z.string()),
      /** The seal of this workspace that the manifest is; null when it is of another one or was changed. */
      sealed: z.object({ account: Id, name: z.string().nullable(), at: z.number().int() }).nullable(),
    }),
    ['folder'],
  ),

  'plan.risks': query(z.strictObject({}), z.object({ risks: z.array(PlanRisk) })),
  /** Changes a proposed risk (`code`), one of one's own (`id`), or adds one. Null goes back to what is computed. */
  'plan.saveRisk': command(
    z.strictObject({
      id: Id.nullable().default(null),
      code: z.string().max(40).nullable().default(null),
      title: z.string().trim().max(500).optional(),
      likelihood: z.number().int().min(1).max(5).nullable().optional(),
      impact: z.number().int().min(1).max(5).nullable().optional(),
      mitigation: z.string().trim().max(4000).nullable().optional(),
      owner: Id.nullable().optional(),
      settled: z.boolean().optional(),
    }),
    z.object({ id: Id }),
  ),
  'plan.removeRisk': command(z.strictObject({ id: Id }), Changed),

  'plan.approvals': query(z.strictObject({}), z.object({ approvals: z.array(PlanApproval) })),
  'plan.saveApproval': command(
    z.strictObject({
      market: Id.nullable(),
      name: z.string().trim().max(200).nullable().optional(),
      state: ApprovalState.optional(),
      note: z.string().trim().max(4000).nullable().optional(),
    }),
    Changed,
  ),

  'plan.announcements': query(z.strictObject({ account: Id }), z.object({ announcements: z.array(Announcement) })),
  /** Keeps a text as a person wrote it; null goes back to the one that is made from the plan. */
  'plan.saveAnnouncement': command(
    z.strictObject({
      account: Id,
      step: AnnouncementStep,
      language: Language,
      text: z.string().trim().min(1).max(8000).nullable(),
    }),
    Changed,
  ),

  /** Everything of carrying out at once, for documents. */
  'plan.carryOutAll': query(
    z.strictObject({}),
    z.object({
      readiness: Readiness,
      waves: z.array(Wave),
      accounts: z.array(CarryAccount),
      tasks: z.array(PlanTask),
      risks: z.array(PlanRisk),
      approvals: z.array(PlanApproval),
      announcements: z.array(Announcement),
    }),
  ),
} as const
