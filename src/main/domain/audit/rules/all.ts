import type { AnyRule } from '../portfolio-rule.ts'
import { rules } from './index.ts'
import { portfolioRules } from './portfolio.ts'

/** Both kinds of rules: those of one account, then those of the whole portfolio. */
export const allRules: readonly AnyRule[] = [...rules, ...portfolioRules]

const byId: ReadonlyMap<string, AnyRule> = new Map(allRules.map((one) => [one.id, one]))

/** The rule with this id, of either kind; undefined for one that only older runs know. */
export const ruleOf = (id: string): AnyRule | undefined => byId.get(id)
