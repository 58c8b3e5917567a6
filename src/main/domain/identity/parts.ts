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
  const start = text.startsWith('https://') ? 8 : text.startsWith('http://') ? 7 : 0
  if (start === 0) return null
  const end = plainHostEnd(text, start)
  if (end < 0) return null
  let before = 0
  let questionAt = -1
  let hashAt = -1
  for (let at = end; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (KEPT[code] !== 1 || (code === DOT && before === SLASH) || (code === PERCENT && isDot(text, at))) return null
    if (hashAt === -1) {
      if (code === HASH) hashAt = at
      else if (code === QUESTION && questionAt === -1) questionAt = at
    }
    before = code
  }
  const searchTo = hashAt === -1 ? text.length : hashAt
  const pathTo = questionAt === -1 ? searchTo : questionAt
  return {
    host: text.slice(start, end),
    path: pathTo === end ? '/' : text.slice(end, pathTo),
    search: searchTo - pathTo < 2 ? '' : text.slice(pathTo, searchTo),
    hash: text.length - searchTo < 2 ? '' : text.slice(searchTo),
    user: '',
  }
}

/** Without capitals, which a browser makes small. */
const HOST_LETTERS = tableOf('abcdefghijklmnopqrstuvwxyz0123456789-')
const HOST_ENDS = tableOf('/?#')
/**
 * Characters that stay as they are anywhere behind the host. Left out are those that browsers encode, and those
 * that may belong to the text around an address. An encoded full stop may hide a dot segment, so it is looked for apart.
 */
const KEPT = tableOf('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/?#-_.~!$&*+=:@%')
const DOT = 46
const SLASH = 47
const QUESTION = 63
const HASH = 35
const HYPHEN = 45
const PERCENT = 37
const TWO = 50
const SMALL_E = 101

function tableOf(chars: string): Uint8Array {
  const table = new Uint8Array(128)
  for (const char of chars) table[char.charCodeAt(0)] = 1
  return table
}

/** Whether the percent sign at this place begins an encoded full stop. */
function isDot(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === TWO && (text.charCodeAt(at + 2) | 32) === SMALL_E
}

/** Index behind the host, or -1 when it is not made of plain labels or could be an IPv4 address or punycode. */
function plainHostEnd(text: string, start: number): number {
  let lastDot = start - 1
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (HOST_LETTERS[code] === 1) {
      // Every label in punycode starts with `xn--`.
      if (code === HYPHEN && text.charCodeAt(at - 1) === HYPHEN) return -1
      continue
    }
    if (code !== DOT) {
      if (HOST_ENDS[code] === 1) break
      return -1
    }
    if (lastDot === at - 1) return -1
    lastDot = at
  }
  const ending = text.charCodeAt(lastDot + 1)
  const isNumber = ending >= 48 && ending <= 57
  return lastDot < start || lastDot === at - 1 || isNumber ? -1 : at
}

/** The value of a query key, decoded; null when the key is not there. */
export function queryValue(search: string, key: string): string | null {
  if (search === '') return null
  return search.includes('%') || search.includes('+') ? new URLSearchParams(search).get(key) : plainValue(search, key)
}

/** As `URLSearchParams` reads a query in which nothing is encoded. */
function plainValue(search: string, key: string): string | null {
  for (let from = search.startsWith('?') ? 1 : 0; from <= search.length;) {
    const ampersand = search.indexOf('&', from)
    const to = ampersand === -1 ? search.length : ampersand
    if (search.startsWith(key, from)) {
      const behind = from + key.length
      if (behind === to && to > from) return ''
      if (behind < to && search[behind] === '=') return search.slice(behind + 1, to)
    }
    from = to + 1
  }
  return null
}

/** What {@link pathSegments} gives for a damaged percent-encoding. */
export const BROKEN_PATH: readonly string[] = ['%']

/** The segments of a path, percent-decoded and NFC, empty ones left out. */
export function pathSegments(path: string): readonly string[] {
  const encoded = path.includes('%')
  const next = path.indexOf('/', 1)
  // One segment is by far the commonest.
  if (!encoded && path.length > 1 && (next === -1 || (next > 1 && next === path.length - 1)))
    return [next === -1 ? path.slice(1) : path.slice(1, next)]
  const segments: string[] = []
  for (let from = 1; from < path.length;) {
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
