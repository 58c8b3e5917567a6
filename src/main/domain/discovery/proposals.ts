import { fits, handlePattern } from '../audit/handle-pattern.ts'
import { handleKey } from '../identity/key.ts'
import { profileUrl } from '../identity/profile-url.ts'
import { resolveProfile } from '../identity/resolve.ts'
import { networkById } from '../networks/index.ts'
import { type Identity, isLive } from './addresses.ts'
import { fillTemplate, type OwnAccount, type Template, templatesOf } from './handle-templates.ts'
import type { DiscoveryMarket } from './market-words.ts'
import type { DiscoveryBrand } from './own-sites.ts'

export type Proposal = {
  readonly identity: Identity
  readonly brandId: string
  readonly marketId: string | null
  readonly template: Template
}

export type ProposalGround = {
  readonly brands: readonly DiscoveryBrand[]
  readonly markets: readonly DiscoveryMarket[]
  readonly accounts: readonly OwnAccount[]
  /** True for an identity that the inventory has, also under a former name. */
  readonly isKnown: (network: string, handleKey: string) => boolean
}

/** A network is proposed when the company already uses it this often; others are not its own yet. */
const FEWEST_ON_NETWORK = 2
const MOST_FOR_BRAND = 200
/** Networks where the name is no choice of ours, or says nothing by itself. */
const NAMELESS = new Set(['website', 'whatsapp', 'discord', 'slack', 'wechat', 'line'])
const SUREST = 0.5

/**
 * Handles that a brand would have, by its own habits, on networks where the company is and the brand is not in that
 * market. A brand's regular expression gives no forms; it only says which proposals fit. Whether a proposed account
 * exists nobody knows before somebody looks.
 */
export function proposeHandles({ brands, markets, accounts, isKnown }: ProposalGround): Proposal[] {
  const byId = new Map(markets.map((market) => [market.id, market]))
  const used = usedNetworks(accounts)
  return brands.flatMap((brand) => {
    const own = accounts.filter((account) => account.brandId === brand.id)
    const templates = templatesOf(brand, own, byId)
    const { handlePattern: written } = brand
    const pattern = written === null || written.includes('{') ? null : handlePattern(written)
    const covered = new Set(own.map(({ network, marketId }) => `${network} ${marketId ?? ''}`))
    const active = [...new Set(own.map(({ marketId }) => marketId))]
    const found = new Map<string, Proposal>()
    for (const network of used) {
      const usual = templates.toSorted((a, b) => (b.on.get(network) ?? 0) - (a.on.get(network) ?? 0))
      for (const marketId of active) {
        if (covered.has(`${network} ${marketId ?? ''}`)) continue
        const market = marketId === null ? undefined : byId.get(marketId)
        for (const template of usual) {
          const handle = fillTemplate(template.form, brand, market)
          if (handle === null || (pattern !== null && fits(pattern, handle) !== true)) continue
          const identity = identityOn(network, handle)
          if (identity === null || isKnown(identity.network, identity.handleKey)) continue
          const key = `${identity.network} ${identity.handleKey}`
          if (!found.has(key)) found.set(key, { identity, brandId: brand.id, marketId, template })
          break
        }
      }
    }
    return [...found.values()].slice(0, MOST_FOR_BRAND)
  })
}

function usedNetworks(accounts: readonly OwnAccount[]): string[] {
  const counts = new Map<string, number>()
  for (const { network } of accounts) counts.set(network, (counts.get(network) ?? 0) + 1)
  return [...counts]
    .filter(([network, count]) => count >= FEWEST_ON_NETWORK && isLive(network) && !NAMELESS.has(network))
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([network]) => network)
}

/** The handle on a network, when its grammar takes it. */
function identityOn(network: string, handle: string): Identity | null {
  const entry = networkById(network)
  if (entry === undefined || entry.federated === true) return null
  const answer = resolveProfile(handle, entry.name)
  if (answer.network !== network || answer.handle === null || answer.confidence < SUREST) return null
  return {
    network,
    handle: answer.handle,
    handleKey: handleKey(network, answer.handle),
    url: answer.canonicalUrl ?? profileUrl(network, answer.handle),
    kind: answer.kind ?? 'profile',
  }
}
