import { networkById } from '../networks/index.ts'
import { handleKey } from '../identity/key.ts'
import { resolveProfile, type Resolution } from '../identity/resolve.ts'
import type { Kind } from '#shared/model/words.ts'

/** An account an address leads to. */
export type Identity = {
  readonly network: string
  readonly handle: string
  readonly handleKey: string
  readonly url: string | null
  readonly kind: Kind
}

/**
 * What an address found somewhere is: an account; `passed` over for a reason of the resolver (a share link, a post, a
 * short link); or nothing that concerns networks.
 */
export type FoundAddress =
  | { readonly is: 'account'; readonly identity: Identity }
  | { readonly is: 'passed'; readonly reason: string }
  | { readonly is: 'other' }

const OTHER: FoundAddress = { is: 'other' }
/** Reasons that say the address has nothing to do with a network; the rest is counted. */
const UNRELATED = new Set(['empty', 'too_long', 'unknown_host', 'invalid_host', 'unsupported_scheme', 'display_name'])
const LONGEST = 2_000
/** Query values looked at for a target. */
const MOST_VALUES = 20

/**
 * Reads one address by the resolver that also reads lists. An address of a site nobody knows may be a counter of the
 * site's own (`/out?url=https%3A%2F%2Fx.com%2F…`): the target it carries is taken then.
 */
export function readAddress(raw: string): FoundAddress {
  const address = raw.startsWith('//') ? `https:${raw}` : raw
  if (address.length > LONGEST) return OTHER
  const fediverse = /^@?[\w.-]+@[\w-]+(?:\.[\w-]+)+$/.test(address) && address.startsWith('@')
  if (fediverse) return outcome(resolveProfile(address, 'mastodon'))
  if (!/^https?:\/\//i.test(address)) return address.startsWith('/') ? (carried(address) ?? OTHER) : OTHER
  const answer = resolveProfile(address)
  if (answer.handle === null && answer.problem !== null && UNRELATED.has(answer.problem))
    return carried(address) ?? OTHER
  return outcome(answer)
}

/** The identity of a resolution that has one. Sites are looked at apart. */
export function identityIn(answer: Resolution): Identity | null {
  const { network, handle, canonicalUrl, kind } = answer
  if (network === null || handle === null || network === 'website') return null
  return { network, handle, handleKey: handleKey(network, handle), url: canonicalUrl, kind: kind ?? 'profile' }
}

function outcome(answer: Resolution): FoundAddress {
  const identity = identityIn(answer)
  if (identity !== null) return { is: 'account', identity }
  // A copy in a web archive of an account: the account is meant.
  if (answer.problem === 'archived_copy' && answer.suggestion !== undefined) {
    const kept = identityIn(resolveProfile(answer.suggestion))
    if (kept !== null) return { is: 'account', identity: kept }
  }
  if (answer.network === 'website' || answer.problem === null || UNRELATED.has(answer.problem)) return OTHER
  return { is: 'passed', reason: answer.problem }
}

function carried(address: string): FoundAddress | null {
  const query = address.indexOf('?')
  if (query === -1) return null
  for (const pair of address.slice(query + 1).split('&', MOST_VALUES)) {
    const value = decoded(pair.slice(pair.indexOf('=') + 1))
    if (!/^https?:\/\//i.test(value)) continue
    const found = outcome(resolveProfile(value))
    if (found.is === 'account') return found
  }
  return null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A site as an account: its host without `www.`. */
export function siteIdentity(host: string): Identity {
  const bare = host.toLowerCase().replace(/^www\./, '')
  return {
    network: 'website',
    handle: bare,
    handleKey: handleKey('website', bare),
    url: `https://${host.toLowerCase()}/`,
    kind: 'site',
  }
}

/** Host of a web address in lower case without `www.`; empty when it is none. */
export function hostOf(address: string): string {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/:?#]+)/i.exec(address)?.[1] ?? ''
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '')
}

/** Whether accounts can still be opened and used there. */
export const isLive = (network: string): boolean => {
  const status = networkById(network)?.status
  return status === 'live' || status === 'renamed'
}
