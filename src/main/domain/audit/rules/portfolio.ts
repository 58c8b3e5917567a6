import type { PortfolioRule } from '../portfolio-rule.ts'
import { brandWithoutSupport } from './brand-without-support.ts'

/** Every rule over the whole portfolio, in the order in which a catalogue lists them. Adding one takes its file and its line here. */
export const portfolioRules: readonly PortfolioRule[] = [brandWithoutSupport]
