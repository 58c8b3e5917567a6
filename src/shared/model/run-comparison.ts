import { z } from 'zod'
import { AuditRun } from './finding.ts'
import { Id, Severity } from './words.ts'

/** What became of a finding from one run to a later one; `regressed` appeared, and an even earlier run had it. */
export const RunChangeKind = z.enum(['appeared', 'regressed', 'gone', 'worse', 'milder'])
export type RunChangeKind = z.infer<typeof RunChangeKind>

/**
 * Why two runs say different things of the same account and rule. `data`: what people changed about the account; `mirror`:
 * new figures or conversations; `elsewhere`: nothing about the account itself changed, so time passed or something it is
 * compared with changed.
 */
export const RunCauseKind = z.enum([
  'account_added',
  'account_removed',
  'rule_added',
  'rule_removed',
  'rule_version',
  'threshold',
  'severity',
  'data',
  'mirror',
  'elsewhere',
])
export type RunCauseKind = z.infer<typeof RunCauseKind>

export const RunCause = z.object({
  kind: RunCauseKind,
  /** Columns and tables that changed, for `data`; what the parameter is called, for `threshold`. */
  fields: z.array(z.string()),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type RunCause = z.infer<typeof RunCause>

export const RunChange = z.object({
  id: z.string(),
  kind: RunChangeKind,
  rule: z.string(),
  ruleTitle: z.string(),
  severity: Severity,
  severityBefore: Severity.nullable(),
  account: Id.nullable(),
  /** As it is called now or was called last. */
  accountName: z.string().nullable(),
  /** Whether the account is still in the inventory. */
  isThere: z.boolean(),
  networkIcon: z.string().nullable(),
  message: z.string(),
  /** The likeliest first. */
  causes: z.array(RunCause),
})
export type RunChange = z.infer<typeof RunChange>

/** A way in which the later run judged by other rules than the earlier one. */
export const RuleDifference = z.object({ rule: z.string(), ruleTitle: z.string(), cause: RunCause })
export type RuleDifference = z.infer<typeof RuleDifference>

const kinds = z.record(RunChangeKind, z.number().int())

export const RunComparison = z.object({
  from: AuditRun,
  to: AuditRun,
  counts: kinds,
  same: z.number().int(),
  causes: z.array(z.object({ kind: RunCauseKind, count: z.number().int() })),
  packs: z.object({ before: z.string(), after: z.string() }).nullable(),
  differences: z.array(RuleDifference),
  rules: z.array(z.object({ rule: z.string(), ruleTitle: z.string(), severity: Severity, counts: kinds })),
  /** The rules of the changes that meet the question, in their order. */
  groups: z.array(z.object({ rule: z.string(), ruleTitle: z.string(), severity: Severity, count: z.number().int() })),
  /** Changes that meet the question, of which these are a page. */
  total: z.number().int(),
  changes: z.array(RunChange),
})
