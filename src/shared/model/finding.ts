import { z } from 'zod'
import { FieldChange } from './change.ts'
import { Day, Id, Instant, Severity } from './words.ts'

export const FindingStatus = z.enum(['open', 'in_progress', 'accepted', 'false_positive', 'fixed'])
export type FindingStatus = z.infer<typeof FindingStatus>

/**
 * Why a finding asks for work again: it was gone and is back, it was called fixed and a later audit still found it, or the
 * day until which its risk was accepted has come.
 */
export const FindingAgain = z.enum(['regressed', 'not_fixed', 'waiver_ended'])
export type FindingAgain = z.infer<typeof FindingAgain>

/** One fact a finding rests on: a label and a value, both already in words. */
/** `names`: the value names accounts that are listed beside it as well. */
export const Evidence = z.object({ label: z.string(), value: z.string(), names: z.literal(true).optional() })
export type Evidence = z.infer<typeof Evidence>

/** A finding's name over all runs: its rule and the ids of what it is about. */
export const FindingId = z.string().min(1).max(400)

/** An account that a finding over the portfolio names. */
export const NamedAccount = z.object({ id: Id, name: z.string(), networkIcon: z.string().nullable() })
export type NamedAccount = z.infer<typeof NamedAccount>

export const Finding = z.object({
  id: FindingId,
  rule: z.string(),
  ruleTitle: z.string(),
  group: z.string(),
  severity: Severity,
  account: Id.nullable(),
  accountName: z.string().nullable(),
  network: z.string().nullable(),
  networkIcon: z.string().nullable(),
  /** What a finding without an account is about, in words: a brand, a market, a cell of the coverage. */
  subject: z.string().nullable(),
  /** The accounts it names then, the largest audience first; `concerned` counts all of them. */
  accounts: z.array(NamedAccount),
  concerned: z.number().int(),
  brand: z.string().nullable(),
  market: z.string().nullable(),
  owner: z.string().nullable(),
  message: z.string(),
  evidence: z.array(Evidence),
  remedy: z.array(z.string()),
  status: FindingStatus,
  /** The run before did not have it. */
  isNew: z.boolean(),
  again: FindingAgain.nullable(),
  since: Instant,
  assignee: z.string().nullable(),
  assigneeId: Id.nullable(),
  dueOn: Day.nullable(),
  reason: z.string().nullable(),
  /** Who accepted the risk, and the day on which it opens again. */
  approver: z.string().nullable(),
  expiresOn: Day.nullable(),
  /** When somebody last set the status. */
  statusAt: Instant.nullable(),
  comments: z.number().int(),
})
export type Finding = z.infer<typeof Finding>

/** One moment in the life of a finding: an audit that found it, missed it or found it again, a decision, a comment. */
export const FindingEvent = z.object({
  at: Instant,
  kind: z.enum(['found', 'gone', 'back', 'decided', 'comment']),
  /** Null for what an audit saw. */
  actor: z.string().nullable(),
  fields: z.array(FieldChange),
  /** The comment, and the id to take it away by. */
  comment: z.object({ id: Id, text: z.string() }).nullable(),
})
export type FindingEvent = z.infer<typeof FindingEvent>

export const RuleSummary = z.object({
  id: z.string(),
  version: z.number().int(),
  group: z.string(),
  /** Decided for parts of the portfolio instead of accounts. */
  portfolio: z.boolean(),
  /** Switched on in the newest run; before the first, in the pack it would use. */
  on: z.boolean(),
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
