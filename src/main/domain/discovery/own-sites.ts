import { nameKey } from '../audit/name-key.ts'
import { webDomain } from '../audit/web-domain.ts'
import { hostOf } from './addresses.ts'

/** A brand as discovery needs it. */
export type DiscoveryBrand = {
  readonly id: string
  readonly name: string
  readonly website: string | null
  readonly handlePattern: string | null
}

/** Subdomains behind which machines stand, not pages for people. */
const TECHNICAL =
  /^(?:cdn|static|assets?|img|images?|media|files?|fonts?|api|auth|sso|login|account|id|idp|mail|email|smtp|mx|click|track(?:ing)?|t|go|links?|e|em|analytics|metrics|stats?|pixel|consent|cookies?|status|dev|test|stage|staging|preview|vpn|ftp|ns\d*|cloud|app)\d*(?:[.-]|$)/
/** Shorter names would claim half of the web. */
const SHORTEST = 4

/** Which sites are the brands' own, and which look like further ones of theirs. */
export class OwnSites {
  readonly #brandOf = new Map<string, string>()
  readonly #hosts = new Set<string>()
  readonly #labels = new Set<string>()

  /** @param others addresses of sites that the inventory has as accounts, with the brand they speak for */
  constructor(brands: readonly DiscoveryBrand[], others: readonly { url: string; brandId: string }[]) {
    for (const { website, brandId } of [
      ...brands.map(({ website, id }) => ({ website, brandId: id })),
      ...others.map(({ url, brandId }) => ({ website: url, brandId })),
    ])
      this.#add(website, brandId)
    for (const { name } of brands) this.#label(nameKey(name))
  }

  #add(website: string | null, brandId: string): void {
    const domain = website === null ? null : webDomain(website)
    if (website === null || domain === null) return
    if (!this.#brandOf.has(domain)) this.#brandOf.set(domain, brandId)
    this.#hosts.add(hostOf(/^https?:/i.test(website) ? website : `https://${website}`))
    this.#label(nameKey(domain.split('.')[0] ?? ''))
  }

  #label(label: string): void {
    if (label.length >= SHORTEST) this.#labels.add(label)
  }

  /** The brand whose site a host belongs to; null when it is nobody's on record. */
  brandOf(host: string): string | null {
    const domain = host === '' ? null : webDomain(`https://${host}`)
    return domain === null ? null : (this.#brandOf.get(domain) ?? null)
  }

  get any(): boolean {
    return this.#brandOf.size > 0
  }

  /** True for a site that may be another one of ours: a subdomain of an own domain, or a brand's name under another ending. */
  isFurther(host: string): boolean {
    const domain = webDomain(`https://${host}`)
    if (domain === null || this.#hosts.has(host) || TECHNICAL.test(host)) return false
    if (this.#brandOf.has(domain)) return host !== domain
    return this.#labels.has(nameKey(domain.split('.')[0] ?? ''))
  }
}
