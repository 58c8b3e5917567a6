import { isNobodys } from '#main/domain/duplicates/stranger.ts'
import type { AccountFacts, BrandFacts } from './account-facts.ts'
import type { Fact } from './fact-words.ts'

/** Nothing known speaks for somebody inside. */
export const isStranger = (facts: AccountFacts): boolean =>
  isNobodys({
    active: facts.lifecycle === 'active',
    owned: facts.owner !== null,
    ways: facts.access.length,
    verified: facts.verified,
  })

/** Whether the link in the profile leads to one of some brands. */
export const linksTo = (facts: AccountFacts, brands: readonly BrandFacts[]): boolean =>
  facts.websiteDomain !== null && brands.some(({ domain }) => domain === facts.websiteDomain)

/** What has to be known before a stranger that bears the name of some brands can be suspected. */
export function missingOfStranger(facts: AccountFacts, brands: readonly BrandFacts[]): Fact[] {
  const missing: Fact[] = []
  if (facts.verified === null) missing.push('verified')
  if (facts.openedOn === null) missing.push('opened_on')
  if (facts.website === null) missing.push('website')
  else if (facts.website !== '' && brands.some(({ domain }) => domain === null)) missing.push('brand_website')
  return missing
}
