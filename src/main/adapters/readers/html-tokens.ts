import { decodeEntities } from './html-entities.ts'

/** A piece of a page: an opening or closing tag with its attributes, or the text between tags. */
export type HtmlToken =
  | { readonly open: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly close: string }
  | { readonly text: string }

/** Elements whose content is no text of the page. It is passed over, never run and never shown. */
const OPAQUE: ReadonlySet<string> = new Set(
  'script style template noscript textarea select title iframe object svg math noframes xmp'.split(' '),
)
const NAME = /[A-Za-z][A-Za-z0-9:-]*/y
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

/**
 * Cuts a page into tags and texts from front to back, in one pass and without a tree. Comments, declarations and the content of
 * scripts, styles and the like are left out. Only the attributes named in `wanted` are kept, with their characters decoded.
 */
export function* htmlTokens(page: string, wanted: ReadonlySet<string>): Generator<HtmlToken> {
  let at = 0
  while (at < page.length) {
    const tag = page.indexOf('<', at)
    if (tag === -1) break
    if (tag > at) yield { text: decodeEntities(page.slice(at, tag)) }
    const past = afterMarkup(page, tag)
    if (past !== null) {
      at = past
      continue
    }
    const closing = page[tag + 1] === '/'
    NAME.lastIndex = tag + (closing ? 2 : 1)
    const name = NAME.exec(page)?.[0].toLowerCase()
    if (name === undefined) {
      yield { text: '<' }
      at = tag + 1
      continue
    }
    const end = tagEnd(page, NAME.lastIndex)
    if (end === -1) return
    if (closing) yield { close: name }
    else yield { open: name, attributes: attributesIn(page, NAME.lastIndex, end, wanted) }
    at = !closing && OPAQUE.has(name) && page[end - 1] !== '/' ? afterElement(page, name, end) : end + 1
  }
  if (at < page.length) yield { text: decodeEntities(page.slice(at)) }
}

/** Where the page goes on behind a comment or a declaration; null where neither stands at `tag`. */
function afterMarkup(page: string, tag: number): number | null {
  const next = page[tag + 1]
  if (next !== '!' && next !== '?') return null
  const close = page.startsWith('<!--', tag) ? '-->' : page.startsWith('<![CDATA[', tag) ? ']]>' : '>'
  const end = page.indexOf(close, tag + 2)
  return end === -1 ? page.length : end + close.length
}

const TAG_MARK = /=["']|>/g

/**
 * Index of the `>` that ends a tag, quoted values left aside; -1 where none comes, and then nothing else comes either. A quote that is
 * never closed is none. Every search ends where the next one begins, so that a damaged page costs no more than a sound one.
 */
function tagEnd(page: string, from: number): number {
  TAG_MARK.lastIndex = from
  for (let mark = TAG_MARK.exec(page); mark; mark = TAG_MARK.exec(page)) {
    if (mark[0] === '>') return mark.index
    const close = page.indexOf(mark[0].charAt(1), mark.index + 2)
    TAG_MARK.lastIndex = close === -1 ? mark.index + 2 : close + 1
  }
  return -1
}

function attributesIn(
  page: string,
  from: number,
  end: number,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  if (end - from < 2) return NO_ATTRIBUTES
  const found = new Map<string, string>()
  ATTRIBUTE.lastIndex = from
  for (let match = ATTRIBUTE.exec(page); match && match.index < end; match = ATTRIBUTE.exec(page)) {
    const [, name = '', double, single, bare] = match
    const known = name.toLowerCase()
    if (wanted.has(known) && !found.has(known)) found.set(known, decodeEntities(double ?? single ?? bare ?? ''))
    if (ATTRIBUTE.lastIndex >= end) break
  }
  return found
}

/** Behind the closing tag of an element whose content does not count; the rest of the page where it is never closed. */
function afterElement(page: string, name: string, end: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi')
  close.lastIndex = end
  const found = close.exec(page)
  if (!found) return page.length
  const past = page.indexOf('>', found.index)
  return past === -1 ? page.length : past + 1
}
