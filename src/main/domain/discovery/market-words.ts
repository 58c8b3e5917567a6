import { nameKey } from '../audit/name-key.ts'
import { countryCode } from '../intake/places.ts'

export type DiscoveryMarket = { readonly id: string; readonly name: string; readonly code: string | null }

/** Handles say `UK` and `USA` although the codes are GB and US. */
const ALSO: Readonly<Record<string, readonly string[]>> = { GB: ['uk'], US: ['usa'], AE: ['uae'] }

/** What a market is called in handles, in small letters, the longest first. */
export function marketWords({ name, code }: DiscoveryMarket): string[] {
  const country = countryCode(code ?? name)
  const words = [
    nameKey(name),
    (code ?? '').toLowerCase(),
    (country ?? '').toLowerCase(),
    ...(ALSO[country ?? ''] ?? []),
  ]
  return [...new Set(words)].filter((word) => word.length >= 2).toSorted((a, b) => b.length - a.length)
}

/** The short word a handle would have for it: `uk`, `de`, else its name. */
export function shortMarketWord(market: DiscoveryMarket): string {
  const country = countryCode(market.code ?? market.name)
  return ALSO[country ?? '']?.[0] ?? (market.code ?? country ?? nameKey(market.name)).toLowerCase()
}
