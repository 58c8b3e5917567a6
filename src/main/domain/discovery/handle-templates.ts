import { nameKey } from '../audit/name-key.ts'
import { bareName } from './likeness.ts'
import { type DiscoveryMarket, marketWords, shortMarketWord } from './market-words.ts'
import type { DiscoveryBrand } from './own-sites.ts'

export type OwnAccount = {
  readonly id: string
  readonly network: string
  readonly handle: string
  readonly handleKey: string
  readonly url: string | null
  readonly brandId: string | null
  readonly marketId: string | null
}

/**
 * A way in which a brand forms its handles, and how many of its accounts have it. In `{Brand}{MARKET}` the letters of
 * the words say how the brand writes them: `{brand}` small, `{Brand}` as in its name, `{market}` small, `{MARKET}` capitals.
 */
export type Template = {
  readonly form: string
  readonly accounts: number
  /** Of those, by network: habits differ between networks. */
  readonly on: ReadonlyMap<string, number>
}

/** A form counts as a habit from this many accounts on. */
const FEWEST_ACCOUNTS = 2
const SHORTEST_BRAND = 3

/**
 * Learns how a brand forms its handles: the brand's name and the market's name or code in them are replaced by words in
 * braces. A pattern of the brand that is written with braces counts as a habit by itself.
 */
export function templatesOf(
  brand: DiscoveryBrand,
  accounts: readonly OwnAccount[],
  markets: ReadonlyMap<string, DiscoveryMarket>,
): Template[] {
  const { handlePattern } = brand
  const written = handlePattern !== null && /\{brand\}/i.test(handlePattern) ? handlePattern : null
  const forms = new Map<string, Map<string, number>>(written === null ? [] : [[written, new Map()]])
  for (const account of accounts) {
    const form = formOf(account, brand, account.marketId === null ? undefined : markets.get(account.marketId))
    if (form === null) continue
    const on = forms.get(form) ?? new Map<string, number>()
    forms.set(form, on.set(account.network, (on.get(account.network) ?? 0) + 1))
  }
  return [...forms]
    .map(([form, on]) => ({ form, on, accounts: [...on.values()].reduce((sum, count) => sum + count, 0) }))
    .filter(({ form, accounts }) => accounts >= FEWEST_ACCOUNTS || form === written)
    .toSorted((a, b) => b.accounts - a.accounts || (a.form < b.form ? -1 : 1))
}

/** What the account's handle looks like with its brand and market taken out; null where it does not bear the brand. */
function formOf(account: OwnAccount, brand: DiscoveryBrand, market: DiscoveryMarket | undefined): string | null {
  const name = bareName(account.handle)
  const key = nameKey(brand.name)
  const at = name.toLowerCase().indexOf(key)
  if (key.length < SHORTEST_BRAND || at === -1) return null
  const written = name.slice(at, at + key.length)
  const words = market === undefined ? [] : marketWords(market)
  const before = withoutMarket(name.slice(0, at), words)
  const after = withoutMarket(name.slice(at + key.length), words)
  return `${before}${written === written.toLowerCase() ? '{brand}' : '{Brand}'}${after}`
}

function withoutMarket(part: string, words: readonly string[]): string {
  for (const word of words) {
    const at = part.toLowerCase().indexOf(word)
    if (at === -1 || !isAlone(part, at, word.length)) continue
    const written = part.slice(at, at + word.length)
    return `${part.slice(0, at)}${written === written.toLowerCase() ? '{market}' : '{MARKET}'}${part.slice(at + word.length)}`
  }
  return part
}

/** Two or three letters inside a longer word are no market: `KornwellIdeas` is not for Germany. */
function isAlone(part: string, at: number, length: number): boolean {
  if (length > 3) return true
  const written = part.slice(at, at + length)
  const capitals = written === written.toUpperCase()
  const before = part[at - 1] ?? ''
  const after = part[at + length] ?? ''
  const begins = !/\p{L}/u.test(before) || (capitals && /\p{Ll}/u.test(before))
  return begins && !/\p{L}/u.test(after)
}

/** A handle of this form; null where the form names a market and there is none, or the other way round. */
export function fillTemplate(form: string, brand: DiscoveryBrand, market: DiscoveryMarket | undefined): string | null {
  if (/\{market\}/i.test(form) !== (market !== undefined)) return null
  const name = brand.name.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')
  const short = market === undefined ? '' : shortMarketWord(market)
  return form
    .replace('{brand}', name.toLowerCase())
    .replace(/\{brand\}/i, name)
    .replace('{market}', short)
    .replace(/\{market\}/i, short.toUpperCase())
}
