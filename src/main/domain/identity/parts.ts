/** The parts of a web address that identity rests on. */
export type Parts = {
  /** Lower case, punycode. */
  readonly host: string
  /** Starts with a slash; still percent-encoded. */
  readonly path: string
  /** With its question mark, or empty. */
  readonly search: string
  /** With its hash sign, or empty. */
  readonly hash: string
  readonly user: string
}

const SLASH = 47
const QUESTION = 63
const HASH = 35
const DOT = 46

/** Splits an address as a browser would, or gives null when a browser would not take it. */
export function splitAddress(text: string): Parts | null {
  const plain = splitPlain(text)
  if (plain !== null) return plain
  try {
    const url = new URL(text)
    return { host: url.hostname, path: url.pathname, search: url.search, hash: url.hash, user: url.username }
  } catch {
    return null
  }
}

/**
 * Splits an address that holds nothing a browser would rewrite: `http(s)://`, a plain ASCII host, visible ASCII behind it.
 * Null for everything else. On the addresses it takes it agrees with `URL`, at a fraction of the cost.
 */
export function splitPlain(text: string): Parts | null {
  const start = schemeEnd(text)
  if (start === 0) return null
  const { length } = text
  let upper = false
  let at = start
  let lastDot = start - 1
  for (; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) continue
    if (code === DOT) {
      if (lastDot === at - 1) return null
      lastDot = at
    } else if (code >= 65 && code <= 90) upper = true
    else if (code === SLASH || code === QUESTION || code === HASH) break
    else if (!((code >= 48 && code <= 57) || code === 45)) return null
  }
  // A last label that starts with a digit may be an IPv4 address in disguise.
  const ending = text.charCodeAt(lastDot + 1)
  if (at === start || lastDot === at - 1 || lastDot < start || (ending >= 48 && ending <= 57)) return null
  const typed = text.slice(start, at)
  const host = upper ? typed.toLowerCase() : typed
  if (host.includes('xn--')) return null

  const pathFrom = at
  let pathTo = -1
  let searchTo = -1
  for (; at < length; at++) {
    const code = text.charCodeAt(at)
    if (!isKept(code)) return null
    if (code === DOT && text.charCodeAt(at - 1) === SLASH) return null
    if (code === HASH) {
      searchTo = at
      if (pathTo === -1) pathTo = at
      break
    }
    if (code === QUESTION && pathTo === -1) pathTo = at
  }
  for (; at < length; at++) if (!isKept(text.charCodeAt(at))) return null
  if (searchTo === -1) searchTo = length
  if (pathTo === -1) pathTo = searchTo
  return {
    host,
    path: pathTo === pathFrom ? '/' : text.slice(pathFrom, pathTo),
    search: searchTo - pathTo < 2 ? '' : text.slice(pathTo, searchTo),
    hash: length - searchTo < 2 ? '' : text.slice(searchTo),
    user: '',
  }
}

/** Index behind `http://` or `https://`, 0 when the text starts otherwise. */
function schemeEnd(text: string): number {
  if (text.startsWith('https://')) return 8
  if (text.startsWith('http://')) return 7
  return 0
}

/**
 * Characters that stay as they are anywhere behind the host. Left out are those that browsers encode or that may belong
 * to the text around an address, and `%2E`, which may hide a dot segment.
 */
const KEPT = new Uint8Array(128)
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/?#-_.~!$&*+=:@') KEPT[char.charCodeAt(0)] = 1

function isKept(code: number): boolean {
  return code < 128 && KEPT[code] === 1
}

/** The value of a query key, decoded; null when the key is not there. */
export function queryValue(search: string, key: string): string | null {
  return search.includes(key) ? new URLSearchParams(search).get(key) : null
}

/** What {@link pathSegments} gives for a damaged percent-encoding. */
export const BROKEN_PATH: readonly string[] = ['%']

/** The segments of a path, percent-decoded and NFC, empty ones left out. */
export function pathSegments(path: string): readonly string[] {
  const segments: string[] = []
  const encoded = path.includes('%')
  for (let from = 1; from < path.length; ) {
    let to = path.indexOf('/', from)
    if (to === -1) to = path.length
    if (to > from) {
      const typed = path.slice(from, to)
      const segment = encoded ? decoded(typed) : typed
      if (segment === null) return BROKEN_PATH
      if (segment !== '') segments.push(segment)
    }
    from = to + 1
  }
  return segments
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment).normalize('NFC').trim()
  } catch {
    return null
  }
}
