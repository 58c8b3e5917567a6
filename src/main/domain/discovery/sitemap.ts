import { markupTokens } from './markup-tokens.ts'

/** Addresses taken from one sitemap; the protocol allows 50,000 (sitemaps.org, version 0.9). */
const MOST = 50_000

/** Whether an XML text is a sitemap or an index of sitemaps. */
export const isSitemap = (text: string): boolean => /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(text.slice(0, 4_000))

/**
 * The pages a sitemap lists (`loc`) and their versions in other languages (`xhtml:link hreflang`), after the protocol
 * 0.9 of sitemaps.org. Entities that the file declares are not followed.
 */
export function sitemapAddresses(text: string): string[] {
  const found: string[] = []
  let inside = false
  let address = ''
  for (const token of markupTokens(text)) {
    if (found.length >= MOST) break
    const name = token.is === 'open' || token.is === 'close' ? token.name.replace(/^\w+:/, '') : ''
    if (token.is === 'open' && name === 'loc') {
      inside = true
      address = ''
    } else if (token.is === 'text' && inside) address += token.text
    else if (token.is === 'close' && name === 'loc') {
      inside = false
      if (address.trim() !== '') found.push(address.trim())
    } else if (token.is === 'open' && name === 'link' && token.attributes.has('hreflang'))
      found.push(token.attributes.get('href') ?? '')
  }
  return found
}
