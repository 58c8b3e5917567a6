import type { CriterionState, Skill, SkillLevel } from '#shared/model/maturity.ts'
import { type Criterion, least, share } from './signal.ts'

/** What shows each skill. How much of it is asked for is set here. */
export const SKILLS: Readonly<Record<Skill, readonly Criterion[]>> = {
  listening: [share('asked_lately', 0.5), share('mirrored', 0.5), share('felt', 0.3), least('insights', 1)],
  publishing: [share('posting', 0.5), share('purpose', 0.5), share('brand_market', 0.8)],
  building: [share('answered', 0.5), share('reached', 0.5), share('roles', 0.3)],
  analytics: [share('figures', 0.8), share('goals_measured', 0.8), least('targets', 1), share('campaigns', 0.5)],
  governance: [share('owner', 0.8), share('access', 0.8), share('two_factor', 0.8), share('reviewed', 0.5)],
  optimising: [least('audits', 2), least('resolved', 1), share('decided', 0.5), share('tasks', 0.5)],
}
export const SKILL_ORDER = Object.keys(SKILLS) as Skill[]

/** The evidence that what one skill brings reaches the next: the six make a ring. */
export const FEEDS: readonly { readonly from: Skill; readonly to: Skill; readonly criterion: Criterion }[] = [
  { from: 'listening', to: 'publishing', criterion: share('insights_routed', 0.5) },
  { from: 'publishing', to: 'building', criterion: share('mirrored', 0.5) },
  { from: 'building', to: 'analytics', criterion: share('felt', 0.3) },
  { from: 'analytics', to: 'governance', criterion: share('goal', 0.5) },
  { from: 'governance', to: 'optimising', criterion: share('assigned', 0.5) },
  { from: 'optimising', to: 'listening', criterion: share('reasons', 0.5) },
]

/**
 * How far a skill goes, by its evidence: unknown when more than half of it is unknown; otherwise absent without any of what
 * is known, strong with all of it and nothing unknown, practised from half on, begun below.
 */
export function levelOf(states: readonly CriterionState[]): SkillLevel {
  const met = states.filter((state) => state === 'met').length
  const known = states.filter((state) => state !== 'unknown').length
  if (known * 2 < states.length) return 'unknown'
  if (met === 0) return 'absent'
  if (met === states.length) return 'strong'
  return met * 2 >= known ? 'practised' : 'begun'
}
