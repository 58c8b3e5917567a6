import { z } from 'zod'
import { AuditRun, DataGap, Finding, FindingEvent, FindingId, FindingStatus, RuleSummary } from '../model/finding.ts'
import { Day, Id, Severity } from '../model/words.ts'
import { AccountHealth, Maturity } from '../model/maturity.ts'
import { RunCauseKind, RunChangeKind, RunComparison } from '../model/run-comparison.ts'
import { command, job, query } from './request.ts'

export const audit = {
  'audit.run': job(
    z.strictObject({
      /** Name of a rule pack; without one the workspace's own choice, else the standard. */
      pack: z.string().max(200).optional(),
      /** A pack in a JSON file instead. */
      file: z.string().optional(),
    }),
    AuditRun,
    ['file'],
  ),
  'audit.runs': query(z.strictObject({}), z.object({ runs: z.array(AuditRun) })),
  /** What differs between two runs and why; which of them is older is found out. */
  'audit.compare': query(
    z.strictObject({
      from: Id,
      to: Id,
      kind: RunChangeKind.optional(),
      rule: z.string().max(100).optional(),
      cause: RunCauseKind.optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    RunComparison,
  ),
  /** Where the portfolio stands and what it can do, by evidence. */
  'audit.maturity': query(z.strictObject({}), Maturity),
  /** What the health of one account is made of. */
  'audit.health': query(z.strictObject({ account: Id }), AccountHealth),
  /** What the newest run leaves to do; null before the first. */
  'audit.summary': query(
    z.strictObject({}),
    z
      .object({
        open: z.number().int(),
        new: z.number().int(),
        bySeverity: z.record(Severity, z.number().int()),
        /** Accounts changed since that run. */
        changed: z.number().int(),
      })
      .nullable(),
  ),
  'audit.rules': query(z.strictObject({}), z.object({ rules: z.array(RuleSummary) })),
  'audit.gaps': query(z.strictObject({}), z.object({ gaps: z.array(DataGap) })),
  /** Findings of the latest run. `text` is the filter language: `severity:high rule:no-owner account:… status:open`. */
  'findings.list': query(
    z.strictObject({
      text: z.string().max(2000).default(''),
      group: z.enum(['rule', 'account', 'owner', 'market', 'none']).default('rule'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(1000),
    }),
    z.object({
      total: z.number().int(),
      groups: z.array(z.object({ key: z.string(), label: z.string(), severity: z.string(), count: z.number().int() })),
      findings: z.array(Finding),
    }),
  ),
  'findings.set': command(
    z.strictObject({
      ids: z.array(FindingId).min(1).max(10_000),
      status: FindingStatus.optional(),
      assigneeId: Id.nullable().optional(),
      dueOn: Day.nullable().optional(),
      reason: z.string().max(4000).nullable().optional(),
      /** Who accepts the risk, where it is somebody else than the person at the keyboard, and until which day. */
      approver: z.string().max(200).nullable().optional(),
      expiresOn: Day.nullable().optional(),
    }),
    z.object({ changed: z.number().int() }),
  ),
  /** What became of one finding, oldest first. */
  'findings.life': query(z.strictObject({ id: FindingId }), z.object({ events: z.array(FindingEvent) })),
  'findings.comment': command(
    z.strictObject({ ids: z.array(FindingId).min(1).max(10_000), text: z.string().trim().min(1).max(4000) }),
    z.object({ changed: z.number().int() }),
  ),
  'findings.removeComment': command(z.strictObject({ id: Id }), z.object({ changed: z.number().int() })),
} as const
