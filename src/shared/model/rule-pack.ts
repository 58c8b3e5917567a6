import { z } from 'zod'
import { Severity } from './words.ts'

export const PackName = z.string().trim().min(1).max(60)

/** How a rule is applied: the part of a pack that people change. */
export const RuleChoice = z.strictObject({
  on: z.boolean(),
  severity: Severity,
  parameters: z.record(z.string().max(60), z.number()),
})
export type RuleChoice = z.infer<typeof RuleChoice>

/** Choices by rule. */
export const RuleChoices = z.record(z.string().max(80), RuleChoice)
export type RuleChoices = z.infer<typeof RuleChoices>

export const PackSummary = z.object({
  name: z.string(),
  builtIn: z.boolean(),
  /** The pack it extends; null for one that stands alone. */
  basedOn: z.string().nullable(),
  /** Rules that are on. */
  rules: z.number().int(),
  /** Rules it changes over what it extends. */
  changes: z.number().int(),
  /** Audits are made with it when no other is named. */
  chosen: z.boolean(),
  /** What is wrong with it, in words; null where nothing is. */
  fault: z.string().nullable(),
})
export type PackSummary = z.infer<typeof PackSummary>

export const PackParameter = z.object({
  name: z.string(),
  label: z.string(),
  unit: z.string(),
  default: z.number(),
  source: z.string(),
})
export type PackParameter = z.infer<typeof PackParameter>

export const PackRuleState = z.object({
  id: z.string(),
  group: z.string(),
  title: z.string(),
  portfolio: z.boolean(),
  parameters: z.array(PackParameter),
  /** As the pack has it, and as the pack it extends has it. */
  now: RuleChoice,
  base: RuleChoice,
})
export type PackRuleState = z.infer<typeof PackRuleState>

/** What a rule would find with other choices, beside what it finds now. */
export const PreviewRule = z.object({
  id: z.string(),
  title: z.string(),
  before: z.number().int(),
  after: z.number().int(),
  /** The first that would appear and that would go, by name. */
  appear: z.array(z.object({ account: z.string().nullable(), name: z.string(), message: z.string() })),
  go: z.array(z.object({ account: z.string().nullable(), name: z.string(), message: z.string() })),
  appears: z.number().int(),
  goes: z.number().int(),
})
export type PreviewRule = z.infer<typeof PreviewRule>
