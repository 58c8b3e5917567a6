import { basename } from 'node:path'
import { isWebArchive, pageInArchive } from '#main/adapters/pages/archive.ts'
import { fileText } from '#main/adapters/pages/text.ts'
import { type FoundFile, walk } from '#main/adapters/pages/walk.ts'
import { Collector } from '#main/domain/discovery/collector.ts'
import { readPage } from '#main/domain/discovery/page.ts'
import { isSitemap, sitemapAddresses } from '#main/domain/discovery/sitemap.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { DiscoveryResult } from '#shared/contract/inventory-discovery.ts'
import type { JobContext } from '../../handler.ts'
import { type Ground, readGround } from './ground.ts'
import { ScanCollector } from './scan-collector.ts'
import { takeIn } from './take-in.ts'

type As = 'pages' | 'scan'

/** Names of saved pages and sitemaps; mirrors also write `index.html?lang=de` and pages without an ending. */
const PAGES = /(?:\.(?:x?html?|shtml|php|aspx?|jsp|mht(?:ml)?|xml)(?:\.gz)?(?:[?@].*)?|^[^.]+)$/i
const RESULTS = /\.(?:txt|csv|json|ndjson|jsonl|html?)$/i
const MARKUP = /^[\s\uFEFF]*<[!?a-z]/i

/**
 * Reads what a person chose and puts what may be ours into the inbox. A folder holds pages unless it is said to hold
 * results; a single file tells by itself. Nothing is fetched, and nothing outside of the chosen folder is opened.
 * @throws Refusal `file_*`, `cancelled`
 */
export async function readDiscovery(
  context: JobContext,
  { file, as }: { file: string; as?: As | undefined },
): Promise<DiscoveryResult> {
  context.progress(0, 0, basename(file))
  const ground = readGround(context.db)
  const found = await walk(file, (name) => (as === 'scan' ? RESULTS : PAGES).test(name))
  const reading = new Reading(basename(file), ground, found.folder ? (as ?? 'pages') : as)
  for (const [at, one] of found.files.entries()) {
    context.progress(at, found.files.length, one.name)
    await reading.take(one)
  }
  if (!found.folder && reading.read === 0)
    throw new Refusal('file_no_page', 'neither a page nor results', { file: basename(file) })
  const taken = await takeIn(context, ground, [...reading.pages.collected(), ...reading.scan.collected()])
  const passed = { ...reading.pages.passed }
  for (const [reason, count] of Object.entries(reading.scan.passed)) passed[reason] = (passed[reason] ?? 0) + count
  return {
    file: basename(file),
    as: reading.scan.read > 0 ? 'scan' : 'pages',
    read: reading.read,
    left: reading.left(found.left),
    ...taken,
    passed,
    limit: found.limit ?? (reading.pages.full ? 'candidates' : null),
  }
}

class Reading {
  readonly pages: Collector
  readonly scan = new ScanCollector()
  readonly #as: As | undefined
  read = 0
  #unreadable = 0

  constructor(source: string, ground: Ground, as: As | undefined) {
    this.pages = new Collector(source, ground.sites)
    this.#as = as
  }

  async take({ path, name }: FoundFile): Promise<void> {
    const text = await fileText(path)
    if (text === null || text.trim() === '') this.#unreadable++
    else if (isWebArchive(text)) this.#archive(text, name)
    else if (MARKUP.test(text)) this.#markup(text, name, null)
    else if (this.#as === 'pages') this.#unreadable++
    else this.#done(this.scan.take(text, name))
  }

  #archive(text: string, name: string): void {
    const page = pageInArchive(text)
    if (page === null) this.#unreadable++
    else this.#markup(page.text, name, page.url)
  }

  #markup(text: string, name: string, url: string | null): void {
    if (isSitemap(text)) this.pages.sitemap(sitemapAddresses(text), name)
    else {
      const read = readPage(text, name)
      const page = { ...read, url: read.url ?? url }
      // Reports of scanners are pages too; what they link to was found by a tool and not by us.
      if (this.#as === 'scan' || /\bmaigret\b/i.test(page.title)) this.scan.page(page, name)
      else this.pages.page(page, name)
    }
    this.#done(true)
  }

  #done(read: boolean): void {
    if (read) this.read++
    else this.#unreadable++
  }

  left(walked: Readonly<Record<string, number>>): Record<string, number> {
    return this.#unreadable === 0
      ? { ...walked }
      : { ...walked, unreadable: (walked['unreadable'] ?? 0) + this.#unreadable }
  }
}
