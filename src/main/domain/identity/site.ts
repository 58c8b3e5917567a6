import { refuse, type Answer } from './answer.ts'
import type { Parts } from './parts.ts'

const NAMED_HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/
const TRACKING =
  /^(?:utm_[a-z_]+|fbclid|gclid|yclid|msclkid|mc_cid|mc_eid|igshid|_openstat|ref|ref_src|ref_url|source|from)$/

/** An own site or blog: the address without scheme, `www.`, tracking and trailing slash is its handle. */
export function siteAnswer(parts: Parts, host: string): Answer {
  if (!NAMED_HOST.test(host)) return refuse('invalid_host')
  const path = decodedPath(parts.path)
  if (path === null) return refuse('invalid_host')
  const query = parts.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part.split('=')[0] ?? ''))
    .join('&')
  const tail = `${path === '' && query !== '' ? '/' : path}${query === '' ? '' : `?${query}`}`
  return {
    input: '',
    network: 'website',
    handle: host.replace(/^www\./, '') + tail,
    // Some sites answer only with `www.`, so the address to open keeps it.
    canonicalUrl: `https://${host}${path === '' ? '/' : encodeURI(path)}${query === '' ? '' : `?${query}`}`,
    kind: 'site',
    confidence: 1,
    problem: null,
  }
}

function decodedPath(path: string): string | null {
  const trimmed = path.replace(/\/+$/, '').replace(/\/(?:index|default)\.(?:html?|php|aspx)$/i, '')
  try {
    return decodeURI(trimmed).normalize('NFC')
  } catch {
    return null
  }
}
