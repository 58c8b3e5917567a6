import type { SightingPlace } from '#shared/model/candidate.ts'
import type { Attributes } from './markup-tokens.ts'

/** Elements that never have an inside (HTML Living Standard, "void elements"). */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Elements deeper than this keep the place of what is around them. */
const DEEPEST = 512
/** How far back a closing tag may close what was left open. */
const REACH = 64

const ROLES: Readonly<Record<string, SightingPlace>> = {
  contentinfo: 'footer',
  banner: 'header',
  navigation: 'nav',
  main: 'main',
  complementary: 'aside',
}
const ELEMENTS: Readonly<Record<string, SightingPlace>> = {
  head: 'head',
  footer: 'footer',
  header: 'header',
  nav: 'nav',
  main: 'main',
  article: 'main',
  aside: 'aside',
}
/** A part of a card, a dialog or an article has its own header and footer, which are not those of the page. */
const INNER = /^(?:card|modal|dialog|article|post|entry|panel|table|widget|comment|accordion|product|teaser)/
const NAMES: readonly (readonly [SightingPlace, RegExp])[] = [
  ['footer', /^(?:[a-z]+[-_]{1,2})?(?:footer|colophon)(?:$|[-_])/],
  ['header', /^(?:[a-z]+[-_]{1,2})?(?:header|masthead|topbar|top-bar|navbar)(?:$|[-_])/],
  ['nav', /^(?:[a-z]+[-_]{1,2})?(?:nav|navigation|menu)(?:$|[-_])/],
  ['aside', /^(?:[a-z]+[-_]{1,2})?sidebar(?:$|[-_])/],
]

/** Follows the tags of a page and tells in which part of it one stands. */
export class PagePlaces {
  readonly #open: { readonly name: string; readonly place: SightingPlace }[] = []

  get place(): SightingPlace {
    return this.#open.at(-1)?.place ?? 'body'
  }

  opens(name: string, attributes: Attributes, closed: boolean): void {
    if (closed || VOID.has(name) || this.#open.length >= DEEPEST) return
    this.#open.push({ name, place: within(this.place, ownPlace(name, attributes)) })
  }

  closes(name: string): void {
    const floor = Math.max(0, this.#open.length - REACH)
    for (let at = this.#open.length - 1; at >= floor; at--) {
      if (this.#open[at]?.name !== name) continue
      this.#open.length = at
      return
    }
  }
}

/** The frame of a page decides for all that is in it; in the main part only what leaves it counts. */
function within(around: SightingPlace, own: SightingPlace | null): SightingPlace {
  if (own === null || around === 'footer' || around === 'header') return around
  if (around === 'main' && own !== 'aside') return around
  return own
}

function ownPlace(name: string, attributes: Attributes): SightingPlace | null {
  const role = ROLES[attributes.get('role') ?? '']
  if (role !== undefined) return role
  const element = ELEMENTS[name]
  if (element !== undefined) return element
  if (name === 'html' || name === 'body') return name === 'body' ? 'body' : null
  const names = `${attributes.get('id') ?? ''} ${attributes.get('class') ?? ''}`.toLowerCase()
  for (const word of names.split(/\s+/, 12)) {
    if (word === '' || INNER.test(word)) continue
    for (const [place, form] of NAMES) if (form.test(word)) return place
  }
  return null
}
