import type { PlantedRule, SampleAccess, SampleBrand, SampleCompany } from './company.ts'
import type { Governed } from './truth-governance.ts'

/** What the definitions of faults may look at: everything but what was planted. */
export type Facts = Omit<SampleCompany, 'truth' | 'intended'>

/** Everything about one account that the definitions look at. */
export type View = Governed & {
  brand: SampleBrand | null
  /** Ways in that were not revoked. */
  ways: SampleAccess[]
  /** Followers when they were last seen. */
  audience: number | null
  leftOn: string | null
  /** Whether each way in belongs to somebody who is gone. */
  waysOfGone: boolean[]
  twins: string[]
}

export type Verdict = Partial<Record<PlantedRule, boolean>>

/** Whether a link leads to the site or one of its sub-domains. An empty link leads nowhere. */
export function belongsTo(link: string, site: string): boolean {
  const host = (address: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(address)?.[1] ?? ''
  return host(link) === host(site) || host(link).endsWith(`.${host(site)}`)
}

/** A link of a service that hides where it leads. */
export const isShort = (link: string): boolean => /^https?:\/\/(?:bit\.ly|linktr\.ee)\//.test(link)
