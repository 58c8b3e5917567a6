import type { SightingKind, SightingPlace } from '#shared/model/candidate.ts'
import { countryOfPage } from './page-country.ts'
import { markupTokens, type Attributes, type Token } from './markup-tokens.ts'
import { sameAsAddresses } from './linked-data.ts'
import { PagePlaces } from './page-places.ts'

/** An address as a page gives it. */
export type PageAddress = {
  readonly address: string
  readonly kind: SightingKind
  readonly place: SightingPlace
  /** Words of the link. */
  readonly text: string
}

/** What one saved page says about addresses; nothing in it is run or loaded. */
export type Page = {
  /** Where the page was saved from, if it says so. */
  readonly url: string | null
  readonly title: string
  readonly country: string | null
  readonly addresses: readonly PageAddress[]
}

/** Addresses kept of one page; a page with more is a directory and no page of a brand. */
const MOST_ADDRESSES = 5_000
const MOST_TEXT = 120

/** Meta lines that name an account, and on which network a bare name is meant. */
const META: Readonly<Record<string, (value: string) => string>> = {
  'twitter:site': (value) => xAddress(value),
  'twitter:creator': (value) => xAddress(value),
  'article:publisher': (value) => value,
  'og:see_also': (value) => value,
  'fb:page_id': (value) => facebookId(value),
  'fb:pages': (value) => facebookId(value.split(',')[0] ?? ''),
  'fediverse:creator': (value) => value,
}

/** Attributes by which widgets name what they show. */
const WIDGETS: readonly (readonly [attribute: string, address: (value: string) => string])[] = [
  ['data-href', (value) => value],
  ['data-channelid', (value) => `https://www.youtube.com/channel/${value}`],
  ['data-channel', (value) => `https://www.youtube.com/user/${value}`],
  ['data-screen-name', (value) => xAddress(value)],
  ['data-instgrm-permalink', (value) => value],
]

/**
 * Reads a page. `path` is its name below the chosen folder: a mirrored site keeps the address there.
 * Share links are among the addresses; telling them from accounts is the resolver's part.
 */
export function readPage(source: string, path: string): Page {
  const reading = new Reading()
  for (const token of markupTokens(source)) reading.take(token)
  return reading.page(path)
}

class Reading {
  readonly #places = new PagePlaces()
  readonly #addresses: PageAddress[] = []
  #link: { address: string; kind: SightingKind; place: SightingPlace; text: string; depth: number } | null = null
  #title = ''
  #language: string | null = null
  #canonical: string | null = null
  #savedFrom: string | null = null

  take(token: Token): void {
    if (token.is === 'text') this.#words(token.text)
    else if (token.is === 'comment') this.#savedFrom ??= savedFrom(token.text)
    else if (token.is === 'close') {
      if (token.name === 'a') this.#endLink()
      this.#places.closes(token.name)
    } else if (token.is === 'raw') this.#raw(token.name, token.attributes, token.text)
    else if (token.is === 'open') {
      this.#places.opens(token.name, token.attributes, token.closed)
      this.#open(token.name, token.attributes)
    }
  }

  page(path: string): Page {
    this.#endLink()
    const url = this.#canonical ?? this.#savedFrom ?? addressInPath(path)
    return {
      url,
      title: this.#title.replaceAll(/\s+/g, ' ').trim().slice(0, MOST_TEXT),
      country: countryOfPage(url, this.#language),
      addresses: this.#addresses,
    }
  }

  #add(address: string, kind: SightingKind, place: SightingPlace, text = ''): void {
    const clean = address.trim()
    if (clean !== '' && this.#addresses.length < MOST_ADDRESSES)
      this.#addresses.push({ address: clean, kind, place, text })
  }

  #open(name: string, attributes: Attributes): void {
    const { place } = this.#places
    if (name === 'html') this.#language = attributes.get('lang') ?? attributes.get('xml:lang') ?? null
    else if (name === 'a' || name === 'area') this.#beginLink(attributes)
    else if (name === 'link') this.#linkElement(attributes)
    else if (name === 'meta') this.#meta(attributes)
    else if (name === 'iframe') this.#frame(attributes)
    else if (name === 'base') this.#savedFrom ??= webAddress(attributes.get('href'))
    else if (name === 'img' && this.#link !== null) this.#words(attributes.get('alt') ?? '')
    for (const [attribute, address] of WIDGETS) {
      const value = attributes.get(attribute)
      if (value !== undefined && value !== '') this.#add(address(value), 'embed', place)
    }
  }

  #beginLink(attributes: Attributes): void {
    this.#endLink()
    const address = attributes.get('href')
    if (address === undefined) return
    const timeline = /(?:^|\s)twitter-(?:timeline|follow-button)(?:\s|$)/.test(attributes.get('class') ?? '')
    const kind = isMe(attributes) ? 'rel_me' : timeline ? 'embed' : 'link'
    const named = attributes.get('aria-label') ?? attributes.get('title') ?? ''
    this.#link = { address, kind, place: this.#places.place, text: named === '' ? '' : `${named} `, depth: 0 }
  }

  #endLink(): void {
    if (this.#link === null) return
    const { address, kind, place, text } = this.#link
    this.#link = null
    this.#add(address, kind, place, text.replaceAll(/\s+/g, ' ').trim().slice(0, MOST_TEXT))
  }

  #words(text: string): void {
    if (this.#link !== null && this.#link.text.length < MOST_TEXT) this.#link.text += ` ${text}`
  }

  #linkElement(attributes: Attributes): void {
    const address = attributes.get('href')
    const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/)
    if (address === undefined) return
    if (rel.includes('canonical')) this.#canonical = webAddress(address) ?? this.#canonical
    else if (rel.includes('me')) this.#add(address, 'rel_me', 'head')
    else if (rel.includes('publisher') || rel.includes('author')) this.#add(address, 'meta', 'head')
    else if (rel.includes('alternate') && attributes.has('hreflang')) this.#add(address, 'site', 'head')
  }

  #meta(attributes: Attributes): void {
    const value = attributes.get('content')?.trim() ?? ''
    const name = (
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('itemprop') ??
      ''
    ).toLowerCase()
    if (value === '') return
    if (name === 'og:url') this.#canonical ??= webAddress(value)
    if (name === 'og:locale' && this.#language === null) this.#language = value.replace('_', '-')
    const address = Object.hasOwn(META, name) ? (META[name]?.(value) ?? '') : ''
    if (address !== '') this.#add(address, 'meta', 'head')
  }

  /** The page plugin of Facebook carries the page in its query; other frames are looked at as they are. */
  #frame(attributes: Attributes): void {
    const source = attributes.get('src') ?? attributes.get('data-src') ?? ''
    const carried = /[?&](?:href|u|url)=([^&]+)/.exec(source)?.[1]
    this.#add(carried === undefined ? source : decoded(carried), 'embed', this.#places.place)
  }

  #raw(name: string, attributes: Attributes, text: string): void {
    if (name === 'title' && this.#title === '') this.#title = text
    if (name !== 'script' || !/ld\+json/i.test(attributes.get('type') ?? '')) return
    for (const address of sameAsAddresses(text)) this.#add(address, 'same_as', 'head')
  }
}

const isMe = (attributes: Attributes): boolean => /(?:^|\s)me(?:\s|$)/i.test(attributes.get('rel') ?? '')
const xAddress = (name: string): string => (/^https?:/i.test(name) ? name : `https://x.com/${name.replace(/^@/, '')}`)
const facebookId = (id: string): string => (/^\d{5,}$/.test(id.trim()) ? `https://www.facebook.com/${id.trim()}` : '')
const webAddress = (text: string | undefined): string | null =>
  text !== undefined && /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(text.trim()) ? text.trim() : null

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Browsers note where a page was saved from: `saved from url=(0029)https://…`, SingleFile `url: https://…`. */
const savedFrom = (comment: string): string | null =>
  /saved from url=\(\d{4}\)(https?:\/\/\S+)/i.exec(comment)?.[1] ??
  /SingleFile[^]{0,60}?\burl:\s*(https?:\/\/\S+)/i.exec(comment)?.[1] ??
  /Mirrored from (\S+\.\S+) by HTTrack/i.exec(comment)?.[1]?.replace(/^(?!https?:)/, 'https://') ??
  null

/** `www.kornwell.example/de/index.html`, as wget and HTTrack lay out a mirrored site. */
function addressInPath(path: string): string | null {
  const parts = path.split('/')
  const at = parts.findIndex(
    (part) => /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(part) && !/\.(?:html?|xml|gz|php)$/i.test(part),
  )
  if (at === -1 || at === parts.length - 1) return null
  return `https://${parts
    .slice(at)
    .join('/')
    .replace(/(?:^|\/)index\.html?$/i, '/')}`
}
