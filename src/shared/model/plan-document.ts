import { z } from 'zod'
import { CenterFigures } from '../contract/center.ts'
import { Audience, ReportSubject } from '../contract/reports.ts'
import { AuditRun } from './finding.ts'
import { FrontierPoint, PlanSummary } from './plan.ts'
import { Activity, Disposition, JourneyStage, Language, Severity } from './words.ts'

/** By which the published schema is known; nothing is fetched from it. */
export const PLAN_SCHEMA_ID = 'urn:muster:plan:1'

const moment = z.iso.datetime()
const day = z.iso.date()
const text = z.string().nullable()
const texts = z.array(z.string())
const count = z.number().int()

const Decision = z.strictObject({
  account: z.string(),
  network: z.string(),
  brand: text,
  market: text,
  owner: text,
  audience: count.nullable(),
  findings: count,
  disposition: Disposition,
  into: text,
  transfer_to: text,
  status: z.enum(['decided', 'suggested', 'undecided']),
  reason: text,
  why: texts,
  suggested: Disposition,
  suggested_into: text,
  decided_by: text,
  decided_on: moment.nullable(),
  locked: z.boolean(),
  url: text,
  account_id: z.string(),
})

const Finding = z.strictObject({
  account: text,
  network: text,
  severity: Severity,
  rule_title: z.string(),
  finding: z.string(),
  evidence: texts,
  owner: text,
  brand: text,
  market: text,
  status: z.string(),
  remedy: texts,
  new: z.boolean(),
  since: moment.nullable(),
  assignee: text,
  due_on: day.nullable(),
  reason: text,
  rule: z.string(),
  account_id: text,
  finding_id: z.string(),
})

const Account = z.strictObject({
  account: z.string(),
  network: z.string(),
  display_name: text,
  brand: text,
  market: text,
  team: text,
  owner: text,
  audience: count.nullable(),
  last_post: moment.nullable(),
  activity: Activity,
  health: z.number().nullable(),
  findings: count,
  worst_severity: Severity.nullable(),
  disposition: Disposition.nullable(),
  into: text,
  owner_left: z.boolean(),
  backup_owner: text,
  agency: text,
  language: text,
  kind: text,
  lifecycle: z.string(),
  network_defunct: z.boolean(),
  stages: z.array(JourneyStage),
  goals: texts,
  tags: texts,
  opened_on: day.nullable(),
  reviewed_on: day.nullable(),
  verified: z.boolean().nullable(),
  website: text,
  note: text,
  external_id: text,
  sources: texts,
  url: text,
  account_id: z.string(),
})

const Cell = z.strictObject({
  brand: z.string(),
  market: z.string(),
  stage: JourneyStage,
  accounts_needed: count,
  accounts_before: count,
  accounts_after: count,
  outcome: z.enum(['cellKept', 'cellWon', 'cellLost', 'cellOpen']),
})

const Change = z.strictObject({
  account: z.string(),
  network: z.string(),
  was: Disposition.nullable(),
  was_into: text,
  now: Disposition.nullable(),
  now_into: text,
  change: z.enum(['changeNew', 'changeGone']).nullable(),
  decided_by: text,
  decided_on: moment.nullable(),
  reason: text,
  account_id: z.string(),
})

const Task = z.strictObject({
  wave: text,
  task: z.string(),
  account: text,
  network: text,
  owner: text,
  due_on: day.nullable(),
  done_on: day.nullable(),
  proof: text,
  needs: texts,
  account_id: text,
  task_id: z.string(),
})

const { activity, ...figures } = CenterFigures.shape

/** The export of a plan, or of an audit, as one JSON document. */
export const PlanDocument = z.strictObject({
  $schema: z.literal(PLAN_SCHEMA_ID),
  muster: z.strictObject({
    version: z.string(),
    exportedAt: moment,
    workspace: z.string(),
    language: Language,
    audience: Audience,
    schema: count,
    report: ReportSubject,
    brand: text,
    market: text,
    /** False: people go by numbers. */
    personalData: z.boolean(),
    planVersion: z.strictObject({ number: count, draft: z.boolean(), issuedAt: moment.nullable() }).nullable(),
  }),
  summary: z.strictObject({
    plan: PlanSummary.nullable(),
    audit: AuditRun.nullable(),
    figures: z.object({ ...figures, activity: activity.shape.groups }),
  }),
  frontier: z.strictObject({ points: z.array(FrontierPoint), today: FrontierPoint }).nullable(),
  since: z.strictObject({ version: count, issuedAt: moment }).nullable(),
  decisions: z.array(Decision),
  findings: z.array(Finding),
  inventory: z.array(Account),
  coverage: z.array(Cell),
  changes: z.array(Change),
  waves: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      startsOn: day.nullable(),
      dueOn: day.nullable(),
      accounts: count,
      tasks: count,
      done: count,
    }),
  ),
  tasks: z.array(Task),
  risks: z.array(
    z.strictObject({
      title: z.string(),
      likelihood: z.number().nullable(),
      impact: z.number().nullable(),
      mitigation: text,
      owner: text,
    }),
  ),
  approvals: z.array(
    z.strictObject({ market: text, person: text, state: z.string(), at: z.number().nullable(), note: text }),
  ),
})

/** As it is written: what comes from the tables of the export is checked by the schema, not by the compiler. */
export type PlanDocument = Omit<
  z.input<typeof PlanDocument>,
  'decisions' | 'findings' | 'inventory' | 'coverage' | 'changes' | 'tasks'
> &
  Record<'decisions' | 'findings' | 'inventory' | 'coverage' | 'changes' | 'tasks', readonly object[]>

/** The schema as it is published: JSON Schema, draft 2020-12, of what an export holds when it is read. */
export const planSchema = (): object => ({
  ...z.toJSONSchema(PlanDocument, { io: 'output', target: 'draft-2020-12' }),
  $id: PLAN_SCHEMA_ID,
  title: 'Muster: a plan, or an audit, as one JSON document',
})
