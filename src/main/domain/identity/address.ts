import type { Hint } from '../networks/hint.ts'
import { networkById } from '../networks/index.ts'
import type { Network } from '../networks/network.ts'
import { targetKeys } from '../networks/redirectors.ts'
import { accept, refuse, warn, type Answer } from './answer.ts'
import { startsAsAddress } from './clean.ts'
import { findHost, rulesOf } from './hosts.ts'
import { nearHost } from './near.ts'
import { BROKEN_PATH, pathSegments, queryValue, splitAddress, type Parts } from './parts.ts'
import { findInRules, type Found, type RuleSet } from './rules.ts'
import { siteAnswer } from './site.ts'

const mastodon = networkById('mastodon')
/** A redirector may point at a redirector; beyond this the link is left unread. */
const DEEPEST = 3
const FILE_NAME = /\.(?:php|html?|aspx?|jsp|cgi|gne)$/i

/** Resolves a complete web address (with scheme). */
export function resolveAddress(text: string, hint: Hint, depth = 0): Answer {
  const parts = splitAddress(text)
  if (parts === null) return refuse('invalid_host')
  const host = bareHost(parts.host)
  if (parts.user !== '') {
    const odd = atForSlash(text, parts, host, hint)
    if (odd !== null) return odd
  }
  const answer = onHost(parts, host, hint, depth)
  if (parts.host.charCodeAt(0) === 46) warn(answer, 'repaired', 0.9)
  if (parts.user !== '') warn(answer, 'user_info', 0.6)
  return answer
}

/** Resolves an address already split. */
export function onHost(parts: Parts, host: string, hint: Hint, depth: number): Answer {
  const found = findHost(host)
  if (found === undefined) return onUnknownHost(parts, host, hint)
  switch (found.is) {
    case 'accounts': {
      const answer = inPath(found.rules, parts, found.host, hint, depth)
      return found.unusual ? warn(answer, 'unusual_subdomain', 0.9) : answer
    }
    case 'account': {
      const { rules } = found
      const segments = pathSegments(parts.path)
      const answer = accept(rules, found.place, found.name, host)
      const isPost =
        findInRules(rules, segments, '').is === 'post' ||
        (segments[0] !== undefined && rules.postTail?.test(segments[0]) === true)
      return isPost ? refuse('post', rules.network, answer.canonicalUrl ?? undefined) : answer
    }
    case 'service':
      return refuse('reserved_page', found.network)
    case 'post':
    case 'opaque_link':
      return refuse(found.is, found.network)
    case 'asked':
      return hint.network === found.rules.network
        ? inPath(found.rules, parts, found.host, hint, depth)
        : refuse('app_store')
    case 'shared': {
      const rules = found.bySegment.get(pathSegments(parts.path)[0] ?? '')
      if (rules !== undefined) return inPath(rules, parts, found.host, hint, depth)
      return parts.path === '/url' ? throughRedirector(parts, hint, depth) : onUnknownHost(parts, host, hint)
    }
    case 'redirector':
      return throughRedirector(parts, hint, depth)
    case 'app_store':
      return refuse('app_store')
    case 'archive':
      return refuse('archived_copy', null, archivedAddress(parts, hint, depth))
  }
}

/** A full stop after the host is legal, one before it is a slip. */
function bareHost(host: string): string {
  const from = host.charCodeAt(0) === 46 ? 1 : 0
  const to = host.charCodeAt(host.length - 1) === 46 ? host.length - 1 : host.length
  return from === 0 && to === host.length ? host : host.slice(from, to)
}

/** `t.me@Name`: a parser reads the network's host as user information and the handle as host. */
function atForSlash(text: string, parts: Parts, host: string, hint: Hint): Answer | null {
  if (host.includes('.')) return null
  const meant = findHost(parts.user.toLowerCase())
  if (meant?.is !== 'accounts') return null
  // The parser has lower-cased what it took for a host, so the name comes from the text.
  const name = /@([^/?#]+)/.exec(text)?.[1] ?? host
  return warn(resolveAddress(`https://${parts.user}/${name}`, hint, DEEPEST), 'user_info', 0.4)
}

function inPath(rules: RuleSet, parts: Parts, host: string, hint: Hint, depth: number): Answer {
  let segments = pathSegments(parts.path)
  let { search } = parts
  if (rules.hashMark !== null && parts.hash.startsWith(rules.hashMark) && isEntrance(rules, segments)) {
    const [path = '', query = ''] = parts.hash.slice(rules.hashMark.length).split('?', 2)
    segments = pathSegments(path.startsWith('/') ? path : `/${path}`)
    search = query === '' ? '' : `?${query}`
  }
  if (segments === BROKEN_PATH) return refuse('invalid_handle', rules.network)
  if (segments.length > 1) segments = withoutLead(rules, segments)
  return answerFor(rules, findInRules(rules, segments, search), segments, search, host, hint, depth)
}

/** Whether a path only leads to the page whose address stands behind the hash sign. */
function isEntrance(rules: RuleSet, segments: readonly string[]): boolean {
  const [first] = segments
  return first === undefined || (segments.length === 1 && rules.skip?.includes(first.toLowerCase()) === true)
}

/** Turns what a path was found to be into an answer. */
export function answerFor(
  rules: RuleSet,
  found: Found,
  segments: readonly string[],
  search: string,
  host: string,
  hint: Hint,
  depth: number,
): Answer {
  const { network } = rules
  switch (found.is) {
    case 'space': {
      if (found.name.includes('.') && FILE_NAME.test(found.name)) return refuse('reserved_page', network)
      if (rules.federated) {
        const elsewhere = serverOfName(network, found.name, hint, depth)
        if (elsewhere !== null) return elsewhere
      }
      const answer = accept(rules, found.place, found.name, host)
      return found.repaired ? warn(answer, 'repaired', 0.9) : answer
    }
    case 'leaving': {
      const target = queryValue(search, found.key)
      return target === null ? refuse('redirector') : throughTarget(target, hint, depth)
    }
    case 'post':
      return refuse('post', network, authorOf(rules, segments, host))
    case 'share':
      return refuse('share_link', network)
    case 'reserved':
      return refuse('reserved_page', network)
    case 'invalid_handle':
    case 'invalid_id':
      return refuse(found.is, network)
    case 'nothing':
      return refuse('no_account', network)
  }
}

/** `/@name@threads.net` on a server: the account lives on another network with addresses of its own. */
function serverOfName(network: Network, name: string, hint: Hint, depth: number): Answer | null {
  const at = name.indexOf('@')
  if (at === -1) return null
  const found = findHost(name.slice(at + 1).toLowerCase())
  if (found === undefined || (found.is === 'accounts' && found.rules.network === network)) return null
  if (found.is !== 'accounts' || depth >= DEEPEST) return refuse('invalid_handle', network)
  return resolveAddress(`https://${found.host}/@${name.slice(0, at)}`, hint, depth + 1)
}

/** The account whose post a path shows, for the suggestion. */
function authorOf(rules: RuleSet, segments: readonly string[], host: string): string | undefined {
  for (const length of [2, 1]) {
    if (segments.length < length) continue
    const found = findInRules(rules, segments.slice(0, length), '', true)
    if (found.is === 'space') return accept(rules, found.place, found.name, host).canonicalUrl ?? undefined
  }
  return undefined
}

function onUnknownHost(parts: Parts, host: string, hint: Hint): Answer {
  const hinted = hint.network
  if (hinted?.id === 'website') return siteAnswer(parts, host)
  const near = nearHost(host)
  if (near !== undefined) {
    const meant = near.is === 'misspelt_host' ? findHost(near.host) : undefined
    if (meant?.is !== 'accounts') return refuse(near.is)
    const guess = inPath(meant.rules, parts, meant.host, hint, DEEPEST)
    return refuse(near.is, null, guess.canonicalUrl ?? undefined)
  }
  if (hinted !== undefined && hinted.federated !== true)
    return refuse(host.includes('.') ? 'unknown_host' : 'invalid_host')
  return federatedGuess(parts, host, hinted)
}

const TABS = /^(?:with_replies|media|featured|following|followers)$/

/** On a host nobody knows `/@name` is how Mastodon and its kin write accounts. */
function federatedGuess(parts: Parts, host: string, hinted: Network | undefined): Answer {
  const network = hinted ?? mastodon
  const rules = network === undefined ? undefined : rulesOf(network)
  if (network === undefined || rules === undefined) return refuse('unknown_host')
  if (!/\.[a-z][a-z0-9-]*$/.test(host)) return refuse('invalid_host')
  const segments = pathSegments(parts.path)
  const [first = '', second] = segments
  // A host in other letters may imitate one in Latin letters: too unsure to be assumed.
  if (hinted === undefined && (!first.startsWith('@') || host.includes('xn--'))) return refuse('unknown_host')
  const found = findInRules(rules, segments, '')
  if (found.is === 'post') return refuse('post', network, authorOf(rules, segments, host))
  if (found.is !== 'space') return refuse('unknown_host')
  if (hinted === undefined && second !== undefined && !TABS.test(second)) return refuse('unknown_host')
  const elsewhere = serverOfName(network, found.name, { network: hinted, ids: false }, DEEPEST)
  if (elsewhere !== null) return elsewhere
  return warn(accept(rules, found.place, found.name, host), 'network_assumed', hinted === undefined ? 0.6 : 0.9)
}

function throughRedirector(parts: Parts, hint: Hint, depth: number): Answer {
  for (const key of targetKeys) {
    const target = queryValue(parts.search, key)
    if (target !== null && startsAsAddress(target)) return throughTarget(target, hint, depth)
  }
  return refuse('redirector')
}

function throughTarget(target: string, hint: Hint, depth: number): Answer {
  if (depth >= DEEPEST || !startsAsAddress(target)) return refuse('redirector')
  const answer = resolveAddress(target, hint, depth + 1)
  if (answer.handle !== null) return warn(answer, 'unwrapped', 0.9)
  return refuse('redirector', null, answer.suggestion)
}

function archivedAddress(parts: Parts, hint: Hint, depth: number): string | undefined {
  const kept = /^\/web\/[^/]+\/(.+)$/.exec(parts.path + parts.search)?.[1]
  if (kept === undefined || depth >= DEEPEST) return undefined
  const address = startsAsAddress(kept) ? kept : `https://${kept.replace(/^https?:\/*/i, '')}`
  return resolveAddress(address, hint, depth + 1).canonicalUrl ?? undefined
}

function withoutLead(rules: RuleSet, segments: readonly string[]): readonly string[] {
  const first = segments[0] ?? ''
  if (rules.skip?.includes(first.toLowerCase()) === true) return segments.slice(1)
  if (rules.localePaths && /^[a-z]{2}(?:-[A-Z]{2})?$/.test(first)) return segments.slice(1)
  return segments
}
