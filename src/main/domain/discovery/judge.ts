import type { CandidateReason, CandidateSource, ReasonCode, Sighting } from '#shared/model/candidate.ts'
import { fits, handlePattern } from '../audit/handle-pattern.ts'
import { nameKey } from '../audit/name-key.ts'
import { countryCode } from '../intake/places.ts'
import { networkById } from '../networks/index.ts'
import type { OwnAccount } from './handle-templates.ts'
import { bareName, lureIn, misspells, nearest, skeleton } from './likeness.ts'
import { type DiscoveryMarket, marketWords } from './market-words.ts'
import type { DiscoveryBrand, OwnSites } from './own-sites.ts'
import { factorOf, reasonOf, VENDORS, weightOf } from './weights.ts'

export type JudgeGround = {
  readonly brands: readonly DiscoveryBrand[]
  readonly markets: readonly DiscoveryMarket[]
  readonly accounts: readonly OwnAccount[]
  readonly sites: OwnSites
}

/** What is known of a candidate when it is judged. */
export type Suspect = {
  readonly network: string
  readonly handle: string
  readonly handleKey: string
  readonly sightings: readonly Omit<Sighting, 'at'>[]
  /** Brand and market that a proposal was made for. */
  readonly brandId: string | null
  readonly marketId: string | null
}

export type Verdict = {
  /** 1 to 99. */
  readonly score: number
  readonly reasons: readonly CandidateReason[]
  readonly source: CandidateSource
  readonly brandId: string | null
  readonly marketId: string | null
}

type Brand = DiscoveryBrand & { readonly key: string; readonly pattern: RegExp | null }
/** Pages a site must have before "on most of them" says anything. */
const FEW_PAGES = 4
const SHORTEST_NAME = 3
const ON_PAGES: ReadonlySet<ReasonCode> = new Set([
  'same_as',
  'rel_me',
  'meta',
  'embed',
  'link_frame',
  'link_nav',
  'link_aside',
  'link_body',
  'site',
])

/** Says how likely a candidate is ours, why, and for which brand and market it would speak. */
export class Judge {
  readonly #brands: readonly Brand[]
  readonly #markets: readonly DiscoveryMarket[]
  readonly #sites: OwnSites
  readonly #account = new Map<string, OwnAccount>()
  readonly #bySkeleton = new Map<string, OwnAccount>()
  readonly #byName = new Map<string, OwnAccount>()
  readonly #ofBrand = new Map<string, OwnAccount[]>()

  constructor({ brands, markets, accounts, sites }: JudgeGround) {
    this.#brands = brands.map((brand) => ({
      ...brand,
      key: nameKey(brand.name),
      pattern: brand.handlePattern === null ? null : handlePattern(brand.handlePattern),
    }))
    this.#markets = markets
    this.#sites = sites
    for (const account of accounts) {
      const name = nameKey(bareName(account.handle))
      this.#account.set(account.id, account)
      first(this.#bySkeleton, `${account.network} ${skeleton(account.handle)}`, account)
      first(this.#byName, name, account)
      first(this.#byName, `${account.network} ${name}`, account)
      if (account.brandId !== null) {
        const of = `${account.network} ${account.brandId}`
        const known = this.#ofBrand.get(of)
        if (known) known.push(account)
        else this.#ofBrand.set(of, [account])
      }
    }
  }

  judge(suspect: Suspect): Verdict {
    const seen = this.#seen(suspect)
    const brand = this.#brand(suspect)
    const source = mainSource(suspect)
    const named = damped(this.#named(suspect, brand), source)
    const likeness = seen.vouched ? [] : this.#likeness(suspect, brand)
    const reasons = [...seen.reasons, ...named, ...likeness]
    if (VENDORS.has(nameKey(bareName(suspect.handle)))) reasons.push(against('vendor'))
    else if (seen.linked && named.length === 0 && !seen.stated) reasons.push(against('name_unrelated'))
    return {
      score: scoreOf(reasons),
      reasons,
      source: likeness.some(({ code }) => code === 'look_alike') ? 'look_alike' : source,
      brandId: brand?.id ?? null,
      marketId: this.#market(suspect, brand),
    }
  }

  /** What pages, profiles, tools and patterns say, each kind of it once, with the strongest of its sightings. */
  #seen({ sightings }: Suspect): { reasons: CandidateReason[]; vouched: boolean; linked: boolean; stated: boolean } {
    const best = new Map<ReasonCode, Omit<Sighting, 'at'>>()
    for (const sighting of sightings) {
      const code = reasonOf(sighting.kind, sighting.place)
      const known = best.get(code)
      if (!known || sighting.pages > known.pages) best.set(code, sighting)
    }
    const onPages = sightings.filter(({ kind, place }) => ON_PAGES.has(reasonOf(kind, place)))
    const own = onPages.some(({ site }) => this.#sites.brandOf(site) !== null)
    const unknown = onPages.some(({ site }) => site === '')
    const reasons: CandidateReason[] = [...best].map(([code, sighting]) => ({
      code,
      weight: weightOf(code),
      values: { pages: sighting.pages, ofPages: sighting.ofPages, site: sighting.site, source: sighting.source },
    }))
    const wide = onPages.find(({ pages, ofPages }) => ofPages >= FEW_PAGES && pages * 2 >= ofPages)
    if (wide)
      reasons.push({
        code: 'site_wide',
        weight: weightOf('site_wide'),
        values: { pages: wide.pages, ofPages: wide.ofPages },
      })
    if (onPages.length > 0 && !own && this.#sites.any) {
      const site = onPages.find((sighting) => sighting.site !== '')?.site ?? ''
      reasons.push(unknown ? against('unknown_site') : { ...against('foreign_site'), values: { site } })
    }
    const stated = [...best.keys()].some((code) => code === 'same_as' || code === 'rel_me' || code === 'meta')
    const vouched = own || sightings.some(({ kind }) => kind === 'mention')
    return { reasons, vouched, linked: onPages.length > 0, stated }
  }

  /** The brand it would speak for: whose site names it, whose account does, whose name it bears. */
  #brand(suspect: Suspect): Brand | null {
    const byId = (id: string | null | undefined): Brand | null => this.#brands.find((brand) => brand.id === id) ?? null
    const sites = new Set(suspect.sightings.map(({ site }) => this.#sites.brandOf(site)).filter((id) => id !== null))
    const key = nameKey(bareName(suspect.handle))
    const named = this.#brands
      .filter((brand) => brand.key.length >= SHORTEST_NAME && key.includes(brand.key))
      .toSorted((a, b) => b.key.length - a.key.length)[0]
    if (suspect.brandId !== null) return byId(suspect.brandId)
    if (named !== undefined) return named
    if (sites.size === 1) return byId([...sites][0])
    for (const { account } of suspect.sightings) {
      const found = account === null ? null : byId(this.#account.get(account)?.brandId)
      if (found !== null) return found
    }
    return this.#brands.find((brand) => misspells(suspect.handle, brand.key)) ?? null
  }

  #named({ network, handle }: Suspect, brand: Brand | null): CandidateReason[] {
    const reasons: CandidateReason[] = []
    const key = nameKey(bareName(handle))
    if (brand !== null && brand.key.length >= SHORTEST_NAME && key.includes(brand.key)) {
      const code =
        key === brand.key ? 'name_is_brand' : key.startsWith(brand.key) ? 'name_starts_with_brand' : 'name_holds_brand'
      reasons.push({ code, weight: weightOf(code), values: { brand: brand.name } })
      if (brand.pattern !== null && fits(brand.pattern, bareName(handle)) === true)
        reasons.push({
          code: 'fits_pattern',
          weight: weightOf('fits_pattern'),
          values: { pattern: brand.handlePattern ?? '' },
        })
    }
    const here = this.#byName.get(`${network} ${key}`)
    const twin = here ?? this.#byName.get(key)
    if (twin === undefined || (here !== undefined && !isSameName(here.handle, handle))) return reasons
    const code = here === undefined ? 'same_handle' : 'other_form'
    reasons.push({
      code,
      weight: weightOf(code),
      values: { handle: twin.handle, network: networkName(twin.network), account: twin.id },
    })
    return reasons
  }

  /** Handles made to be taken for one of ours. What a site or profile of ours names is never taken for one. */
  #likeness({ network, handle }: Suspect, brand: Brand | null): CandidateReason[] {
    const twin = this.#bySkeleton.get(`${network} ${skeleton(handle)}`)
    if (twin !== undefined && !isSameName(twin.handle, handle)) {
      const marks = nameKey(bareName(twin.handle)) === nameKey(bareName(handle))
      return [lookAlike(twin, marks ? 'marks' : 'letters', '')]
    }
    if (brand === null) return []
    const ours = this.#ofBrand.get(`${network} ${brand.id}`)
    if (ours === undefined) return []
    const slip = misspells(handle, brand.key)
    const lure = slip ? null : lureIn(handle, brand.key, (word) => this.#isPlace(word))
    const near = slip || lure !== null ? nearest(handle, ours) : undefined
    return near === undefined ? [] : [lookAlike(near, slip ? 'spelling' : 'lure', lure ?? '')]
  }

  #isPlace(word: string): boolean {
    return countryCode(word) !== null || this.#markets.some((market) => marketWords(market).includes(word))
  }

  /** The market at the end of the name, or the one all pages speak to. */
  #market({ handle, sightings, marketId }: Suspect, brand: Brand | null): string | null {
    if (marketId !== null) return marketId
    const key = nameKey(bareName(handle))
    const rest = brand !== null && key.startsWith(brand.key) ? key.slice(brand.key.length) : ''
    const named = this.#markets.find((market) => rest !== '' && marketWords(market).includes(rest))
    if (named !== undefined) return named.id
    const words = bareName(handle)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
    const end = words.length > 1 ? (words.at(-1) ?? '') : ''
    const last = this.#markets.find((market) => end !== '' && marketWords(market).includes(end))
    if (last !== undefined) return last.id
    const onPages = sightings.filter(({ kind }) => kind !== 'scan' && kind !== 'mention' && kind !== 'pattern')
    const countries = new Set(onPages.map(({ country }) => country))
    const [country] = countries
    if (countries.size !== 1 || country === null || country === undefined) return null
    return this.#markets.find(({ code }) => code !== null && countryCode(code) === country)?.id ?? null
  }
}

const networkName = (id: string): string => networkById(id)?.name ?? id

const against = (code: ReasonCode): CandidateReason => ({ code, factor: factorOf(code), values: {} })

const lookAlike = (
  account: OwnAccount,
  how: 'letters' | 'marks' | 'spelling' | 'lure',
  word: string,
): CandidateReason => ({
  ...against('look_alike'),
  values: { handle: account.handle, network: networkName(account.network), account: account.id, how, word },
})

/** The same name in another name space of the network: `@kornwell` and `user/kornwell`. */
const isSameName = (a: string, b: string): boolean => bareName(a).toLowerCase() === bareName(b).toLowerCase()

/**
 * A scanner was asked for the name and a proposal is made of it, so that the name fits says little there.
 * What profiles and pages name was not chosen by its name.
 */
function damped(reasons: readonly CandidateReason[], source: CandidateSource): CandidateReason[] {
  const share = source === 'scan' ? 0.2 : source === 'pattern' ? 0.1 : 1
  return reasons.map((reason) => ({ ...reason, weight: (reason.weight ?? 0) * share }))
}

function first<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value)
}

/** Each reason takes its share of what the others left open; what speaks against it lowers the whole. */
function scoreOf(reasons: readonly CandidateReason[]): number {
  let open = 1
  let factor = 1
  for (const reason of reasons) {
    open *= 1 - (reason.weight ?? 0)
    factor *= reason.factor ?? 1
  }
  return Math.min(99, Math.max(1, Math.round(100 * (1 - open) * factor)))
}

function mainSource({ sightings }: Suspect): CandidateSource {
  const kinds = new Set(sightings.map(({ kind }) => kind))
  if ([...kinds].some((kind) => kind !== 'mention' && kind !== 'scan' && kind !== 'pattern')) return 'site'
  if (kinds.has('mention')) return 'mention'
  return kinds.has('scan') ? 'scan' : 'pattern'
}
