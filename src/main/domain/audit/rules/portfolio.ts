import type { PortfolioRule } from '../portfolio-rule.ts'
import { brandWithoutSupport } from './brand-without-support.ts'
import { expectationsUnasked } from './expectations-unasked.ts'
import { samePublic } from './same-public.ts'
import { stageUncovered } from './stage-uncovered.ts'
import { goalOverdue } from './goal-overdue.ts'
import { goalUnowned } from './goal-unowned.ts'
import { campaignWithoutGoal } from './campaign-without-goal.ts'
import { campaignWithoutOutcome } from './campaign-without-outcome.ts'
import { logoDiffers } from './logo-differs.ts'
import { teamWithoutTool } from './team-without-tool.ts'

/** Every rule over the whole portfolio, in the order in which a catalogue lists them. Adding one takes its file and its line here. */
export const portfolioRules: readonly PortfolioRule[] = [
  brandWithoutSupport,
  expectationsUnasked,
  samePublic,
  stageUncovered,
  goalOverdue,
  goalUnowned,
  campaignWithoutGoal,
  campaignWithoutOutcome,
  teamWithoutTool,
  logoDiffers,
]
