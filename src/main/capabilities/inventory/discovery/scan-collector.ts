import { basename } from 'node:path'
import { resultText } from '#main/adapters/pages/results.ts'
import { readAddress } from '#main/domain/discovery/addresses.ts'
import type { Collected, SightingDraft } from '#main/domain/discovery/collector.ts'
import type { Page } from '#main/domain/discovery/page.ts'
import {
  scanFromJson,
  scanFromLines,
  scanFromTable,
  type ScanHit,
  type ScanResults,
} from '#main/domain/discovery/scan-results.ts'

/** Gathers what tools claim to have found. Every hit is unverified, whatever the tool says of it. */
export class ScanCollector {
  readonly #found = new Map<string, Collected>()
  readonly passed: Record<string, number> = {}
  read = 0

  /** @returns false where the text holds neither hits nor misses */
  take(text: string, name: string): boolean {
    const username = basename(name)
      .replace(/(?:_simple)?\.[^.]+$/, '')
      .replace(/^report_/, '')
    const results = resultsOf(text, username)
    if (results.hits.length === 0 && results.notFound === 0) return false
    if (results.notFound > 0) this.#pass('not_found', results.notFound)
    for (const hit of results.hits) this.#hit(hit, name)
    this.read++
    return true
  }

  /** A report that a tool wrote as a page. */
  page(page: Page, name: string): void {
    for (const { address, kind, text } of page.addresses)
      if (kind === 'link') this.#hit({ username: page.title, site: text, address }, name)
    this.read++
  }

  collected(): Collected[] {
    return [...this.#found.values()]
  }

  #pass(reason: string, count = 1): void {
    this.passed[reason] = (this.passed[reason] ?? 0) + count
  }

  #hit({ username, site, address }: ScanHit, source: string): void {
    const read = readAddress(address)
    if (read.is === 'other') this.#pass('other_site')
    else if (read.is === 'passed') this.#pass(read.reason)
    else {
      const key = `${read.identity.network} ${read.identity.handleKey}`
      const known = this.#found.get(key) ?? { identity: read.identity, sightings: [] }
      this.#found.set(key, known)
      if (known.sightings.some((one) => one.source === source && one.site === username)) return
      known.sightings.push(lineOf({ username, site, address }, source))
    }
  }
}

const lineOf = ({ username, site, address }: ScanHit, source: string): SightingDraft => ({
  kind: 'scan',
  place: 'list',
  source,
  site: username,
  pages: 1,
  ofPages: 1,
  times: 1,
  samples: [],
  address,
  text: site,
  country: null,
  account: null,
})

function resultsOf(text: string, username: string): ScanResults {
  const result = resultText(text)
  if (result.is === 'json') return scanFromJson(result.values, username)
  if (result.is === 'rows') return scanFromTable(result.rows) ?? { hits: [], notFound: 0 }
  return scanFromLines(result.text, username)
}
