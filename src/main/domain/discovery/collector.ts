import type { SightingKind, SightingPlace } from '#shared/model/candidate.ts'
import { hostOf, type Identity, readAddress, siteIdentity } from './addresses.ts'
import type { OwnSites } from './own-sites.ts'
import type { Page } from './page.ts'
import { countryOfAddress } from './page-country.ts'

/** Where an identity was seen, before it is dated. */
export type SightingDraft = {
  readonly kind: SightingKind
  readonly place: SightingPlace
  readonly source: string
  readonly site: string
  pages: number
  ofPages: number
  times: number
  readonly samples: string[]
  readonly address: string
  text: string
  country: string | null
  readonly account: string | null
}

export type Collected = { readonly identity: Identity; readonly sightings: SightingDraft[] }

/** Pages named for one line of evidence; more are counted. */
const MOST_SAMPLES = 20
/** Identities taken from one source; a brand has hundreds, a crawl of the web has no end. */
const MOST_IDENTITIES = 20_000

/** Gathers what the pages of one folder or file say, identity by identity, and counts what is no account. */
export class Collector {
  readonly #source: string
  readonly #sites: OwnSites
  readonly #found = new Map<string, { identity: Identity; lines: Map<string, SightingDraft> }>()
  readonly #pagesOf = new Map<string, number>()
  readonly passed: Record<string, number> = {}
  full = false

  constructor(source: string, sites: OwnSites) {
    this.#source = source
    this.#sites = sites
  }

  /** @param path the page's name below the folder, shown where the page does not tell its address */
  page(page: Page, path: string): void {
    const site = page.url === null ? '' : hostOf(page.url)
    this.#pagesOf.set(site, (this.#pagesOf.get(site) ?? 0) + 1)
    const name = page.url ?? path
    const counted = new Set<SightingDraft>()
    for (const { address, kind, place, text } of page.addresses) {
      const found = kind === 'site' ? ({ is: 'other' } as const) : readAddress(address)
      if (found.is === 'passed') this.#pass(found.reason)
      else if (found.is === 'account')
        this.#see(found.identity, { kind, place, site, address, text, country: page.country }, name, counted)
      else {
        const host = hostOf(address)
        if (host === '' || host === site || !this.#sites.isFurther(host)) continue
        const country = countryOfAddress(address)
        this.#see(siteIdentity(host), { kind: 'site', place, site, address, text, country }, name, counted)
      }
    }
  }

  /** A sitemap speaks for the site whose pages it begins with. */
  sitemap(addresses: readonly string[], path: string): void {
    const site = hostOf(addresses[0] ?? '')
    for (const address of addresses) {
      const found = readAddress(address)
      const host = hostOf(address)
      const line = { place: 'sitemap', site, address, text: '', country: countryOfAddress(address) } as const
      if (found.is === 'account') this.#see(found.identity, { kind: 'link', ...line }, path, new Set())
      else if (host !== '' && this.#sites.isFurther(host))
        this.#see(siteIdentity(host), { kind: 'site', ...line }, path, new Set())
    }
  }

  #pass(reason: string): void {
    this.passed[reason] = (this.passed[reason] ?? 0) + 1
  }

  #see(
    identity: Identity,
    line: Pick<SightingDraft, 'kind' | 'place' | 'site' | 'address' | 'text' | 'country'>,
    page: string,
    counted: Set<SightingDraft>,
  ): void {
    const key = `${identity.network} ${identity.handleKey}`
    let known = this.#found.get(key)
    if (!known) {
      if (this.#found.size >= MOST_IDENTITIES) {
        this.full = true
        return
      }
      known = { identity, lines: new Map() }
      this.#found.set(key, known)
    }
    const lineKey = `${line.kind} ${line.place} ${line.site}`
    let draft = known.lines.get(lineKey)
    if (!draft) {
      draft = { ...line, source: this.#source, pages: 0, ofPages: 0, times: 0, samples: [], account: null }
      known.lines.set(lineKey, draft)
    }
    draft.times++
    if (draft.country !== line.country) draft.country = null
    if (draft.text === '') draft.text = line.text
    if (counted.has(draft)) return
    counted.add(draft)
    draft.pages++
    if (draft.samples.length < MOST_SAMPLES && !draft.samples.includes(page)) draft.samples.push(page)
  }

  collected(): Collected[] {
    return [...this.#found.values()].map(({ identity, lines }) => {
      const sightings = [...lines.values()]
      for (const line of sightings) line.ofPages = Math.max(line.pages, this.#pagesOf.get(line.site) ?? 0)
      return { identity, sightings }
    })
  }
}
