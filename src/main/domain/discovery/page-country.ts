import { countryCode } from '../intake/places.ts'

/** Endings that say nothing about a country although they are two letters, or that people use for something else. */
const NO_COUNTRY = new Set(['io', 'co', 'tv', 'me', 'ai', 'eu', 'cc', 'ly', 'fm', 'gg', 'to'])

/**
 * The country a page speaks to: by a region in its language (`de-AT`), by the first step of its path (`/de/`, `/de-at/`,
 * `/uk/`), or by the ending of its host (`.de`, `.co.uk`). A language alone names no country.
 */
export function countryOfPage(url: string | null, language: string | null): string | null {
  const region = /^[a-z]{2,3}[-_]([a-z]{2})\b/i.exec(language ?? '')?.[1]
  return (region === undefined ? null : code(region)) ?? (url === null ? null : countryOfAddress(url))
}

/** The country an address of a site names. */
export function countryOfAddress(url: string): string | null {
  const parts = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)[^/?#]*(\/[^?#]*)?/i.exec(url)
  const host = (parts?.[1] ?? '').toLowerCase()
  const first = (parts?.[2] ?? '').split('/')[1]?.toLowerCase() ?? ''
  const pair = /^[a-z]{2}[-_]([a-z]{2})$/.exec(first)?.[1]
  if (pair !== undefined) return code(pair)
  // `/en/` is a language; other pairs of letters name both a language and a country more often than not.
  if (/^[a-z]{2}$/.test(first) && first !== 'en') {
    const found = code(first)
    if (found !== null) return found
  }
  const ending = host.split('.').at(-1) ?? ''
  return ending.length === 2 && !NO_COUNTRY.has(ending) ? code(ending) : null
}

const code = (text: string): string | null => countryCode(text)
