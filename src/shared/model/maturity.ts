import { z } from 'zod'
import { FindingStatus } from './finding.ts'
import { Severity } from './words.ts'

/** Everything that is counted for the maturity of a portfolio. */
export const SignalId = z.enum([
  'inventory',
  'asked',
  'asked_lately',
  'brand_market',
  'owner',
  'backup',
  'posting',
  'silent_not',
  'purpose',
  'stages',
  'reviewed',
  'access',
  'two_factor',
  'goal',
  'goals_measured',
  'mirrored',
  'answered',
  'reached',
  'felt',
  'insights',
  'insights_routed',
  'roles',
  'functions',
  'campaigns',
  'figures',
  'targets',
  'audits',
  'assigned',
  'resolved',
  'decided',
  'reasons',
  'tasks',
])
export type SignalId = z.infer<typeof SignalId>
/** How many have it, of how many of which it is known, and of how many it is not. */
export type Signal = { readonly have: number; readonly of: number; readonly unknown: number }
export type Signals = Readonly<Record<SignalId, Signal>>

export const CriterionState = z.enum(['met', 'missing', 'unknown'])
export type CriterionState = z.infer<typeof CriterionState>

/** The six stages of a portfolio, the first first (Altimeter, "The Evolution of Social Business", 2013). */
export const MaturityStage = z.enum(['planning', 'presence', 'engagement', 'formalized', 'strategic', 'converged'])
export type MaturityStage = z.infer<typeof MaturityStage>

/** What a brand needs to be able to do; each feeds the next, the last the first. */
export const Skill = z.enum(['listening', 'publishing', 'building', 'analytics', 'governance', 'optimising'])
export type Skill = z.infer<typeof Skill>

export const SkillLevel = z.enum(['unknown', 'absent', 'begun', 'practised', 'strong'])
export type SkillLevel = z.infer<typeof SkillLevel>

/** One piece of evidence in words, with its figures. */
export const CriterionResult = z.object({
  signal: SignalId,
  label: z.string(),
  state: CriterionState,
  have: z.number().int(),
  /** Those that are known; the unknown ones stand beside them. */
  of: z.number().int(),
  unknown: z.number().int(),
  /** The share from 0 to 1, or the number, that is asked for. */
  wanted: z.number(),
  unit: z.enum(['share', 'count']),
  /** The filter of the accounts that lack it, where accounts are what is counted. */
  lacking: z.string().nullable(),
})
export type CriterionResult = z.infer<typeof CriterionResult>

export const Maturity = z.object({
  /** The last stage whose evidence, and that of all before it, is there; null before the first. */
  stage: MaturityStage.nullable(),
  /** The stage that could hold as well if everything that is unknown turned out well; null when it is the same. */
  perhaps: MaturityStage.nullable(),
  stages: z.array(
    z.object({
      id: MaturityStage,
      name: z.string(),
      text: z.string(),
      state: CriterionState,
      criteria: z.array(CriterionResult),
    }),
  ),
  skills: z.array(
    z.object({
      id: Skill,
      name: z.string(),
      text: z.string(),
      level: SkillLevel,
      criteria: z.array(CriterionResult),
    }),
  ),
  /** Whether what one skill brings reaches the next. */
  feeds: z.array(z.object({ from: Skill, to: Skill, text: z.string(), evidence: CriterionResult })),
})
export type Maturity = z.infer<typeof Maturity>

/** How the health of one account comes about. */
export const AccountHealth = z.object({
  /** 0 to 100 as the newest audit left it; null before the first. */
  health: z.number().int().nullable(),
  /** What each finding takes away; one that was accepted or called false takes nothing. */
  findings: z.array(
    z.object({
      id: z.string(),
      ruleTitle: z.string(),
      severity: Severity,
      status: FindingStatus,
      points: z.number().int(),
    }),
  ),
  /** Facts that rules wait for, with these rules: nothing was taken away for them, and nothing is claimed. */
  unknown: z.array(z.object({ fact: z.string(), label: z.string(), rules: z.array(z.string()) })),
})
export type AccountHealth = z.infer<typeof AccountHealth>
