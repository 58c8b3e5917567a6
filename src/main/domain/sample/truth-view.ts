import type {
  PlantedRule,
  SampleAccess,
  SampleAccount,
  SampleBrand,
  SampleCompany,
  SampleConversation,
  SamplePurpose,
} from './company.ts'

/** What the definitions of faults may look at: everything but what was planted. */
export type Facts = Omit<SampleCompany, 'truth' | 'intended'>

/** Everything about one account that the definitions look at. */
export type View = {
  account: SampleAccount
  brand: SampleBrand | null
  purpose: SamplePurpose | null
  /** Ways in that were not revoked. */
  ways: SampleAccess[]
  goals: number
  lastPostAt: number | null
  /** Followers when they were last seen. */
  audience: number | null
  recent: SampleConversation[]
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
