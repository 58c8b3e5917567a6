import { z } from 'zod'
import { Day, Id, Instant, Severity } from './words.ts'

export const FindingStatus = z.enum(['open', 'in_progress', 'accepted', 'false_positive', 'fixed'])
export type FindingStatus = z.infer<typeof FindingStatus>

/** One fact a finding rests on: a label and a value, both already in words. */
export const Evidence = z.object({ label: z.string(), value: z.string() })
export type Evidence = z.infer<typeof Evidence>

export const Finding = z.object({
  id: Id,
  rule: z.string(),
  ruleTitle: z.string(),
  group: z.string(),
  severity: Severity,
  account: Id.nullable(),
  accountName: z.string().nullable(),
  network: z.string().nullable(),
  networkIcon: z.string().nullable(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
  owner: z.string().nullable(),
  message: z.string(),
  evidence: z.array(Evidence),
  remedy: z.array(z.string()),
  status: FindingStatus,
  isNew: z.boolean(),
  since: Instant,
  assignee: z.string().nullable(),
  assigneeId: Id.nullable(),
  dueOn: Day.nullable(),
  reason: z.string().nullable(),
})
export type Finding = z.infer<typeof Finding>

export const RuleSummary = z.object({
  id: z.string(),
  version: z.number().int(),
  group: z.string(),
  severity: Severity,
  title: z.string(),
  explanation: z.string(),
  remedy: z.array(z.string()),
  /** The figure the rule compares with, where it has one. */
  threshold: z.object({ value: z.number(), unit: z.string(), source: z.string() }).nullable(),
  findings: z.number().int(),
  unknown: z.number().int(),
  passed: z.number().int(),
})
export type RuleSummary = z.infer<typeof RuleSummary>

export const AuditRun = z.object({
  id: Id,
  startedAt: Instant,
  accounts: z.number().int(),
  rules: z.number().int(),
  findings: z.number().int(),
  bySeverity: z.record(Severity, z.number().int()),
  new: z.number().int(),
  resolved: z.number().int(),
  seconds: z.number(),
})
export type AuditRun = z.infer<typeof AuditRun>

/** A fact that is missing, ranked by how many checks wait for it. */
export const DataGap = z.object({
  field: z.string(),
  label: z.string(),
  accounts: z.number().int(),
  rules: z.array(z.string()),
})
export type DataGap = z.infer<typeof DataGap>
