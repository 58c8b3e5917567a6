import type { OwnAccount } from '#main/domain/discovery/handle-templates.ts'
import type { DiscoveryMarket } from '#main/domain/discovery/market-words.ts'
import { type DiscoveryBrand, OwnSites } from '#main/domain/discovery/own-sites.ts'
import { discoveryGround } from '#main/mirror/queries/discovery-ground.ts'
import { identities, identityOf, otherIdentities } from '#main/mirror/queries/import.ts'
import type { Mirror } from '#main/mirror/open.ts'

/** What a run compares its finds with, read once. */
export type Ground = {
  readonly brands: readonly DiscoveryBrand[]
  readonly markets: readonly DiscoveryMarket[]
  readonly accounts: readonly OwnAccount[]
  readonly sites: OwnSites
  isKnown(network: string, handleKey: string): boolean
}

export function readGround(db: Mirror): Ground {
  const { brands, markets, accounts } = discoveryGround(db)
  const known = identities(db)
  const former = otherIdentities(db)
  const sites = accounts.flatMap(({ network, handle, url, brandId }) =>
    network === 'website' && brandId !== null ? [{ url: url ?? `https://${handle}`, brandId }] : [],
  )
  return {
    brands,
    markets,
    accounts,
    sites: new OwnSites(brands, sites),
    isKnown(network, handleKey) {
      const key = identityOf(network, handleKey)
      return known.has(key) || former.has(key)
    },
  }
}
