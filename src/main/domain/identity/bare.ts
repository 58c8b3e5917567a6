import type { Hint } from '../networks/hint.ts'
import { networkByHint } from '../networks/index.ts'
import type { Network } from '../networks/network.ts'
import { answerFor, resolveAddress } from './address.ts'
import { refuse, scale, warn, type Answer } from './answer.ts'
import { findHost, rulesOf } from './hosts.ts'
import { nearHost } from './near.ts'
import { pathSegments } from './parts.ts'
import { findInRules } from './rules.ts'

/** How sure a handle is whose network is known only from its column. */
const BY_COLUMN = 0.8
/** The same where the kind is open too. */
const BY_COLUMN_KIND_OPEN = 0.5
const FEDERATED =
  /^@?([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)@([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z][A-Za-z0-9-]*)$/
/** How communities are written on Lemmy. */
const COMMUNITY = /^!([A-Za-z0-9_]+)@([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z][A-Za-z0-9-]*)$/
const EMAIL = /^[^@\s/]+@[^@\s/]+\.[^@\s/]+$/
/** The end of an address, its host left out: `profile.php?id=…`. */
const PAGE_FILE = /^\/?[\w-]+\.(?:php|aspx|jsp|pl)\?[^/]*=/i
const DID = /^did:(?:plc|web):/
const PLACEHOLDER =
  /^(?:[-–—?.*_/]+|n\/?a|n\.a\.|none|null|nil|nan|undefined|unknown|tbd|tba|todo|нет|н\/д|не указан[оа]?)$/i
const HOST_LIKE = /^(?:[\p{L}\p{N}_-]+\.)+[\p{L}][\p{L}\p{N}-]+\.?$/u
/** Endings at which a dotted value is taken for a host rather than for a name with a dot in it. */
const COMMON_ENDINGS = /\.(?:com|org|net|ru|me|tv|con|cm|co|om)$/i

/** Resolves a value without a scheme: an address typed short, or a handle in a column that names the network. */
export function resolveBare(text: string, hint: Hint): Answer {
  if (PLACEHOLDER.test(text)) return refuse('empty')
  const end = text.search(/[/?#\\]/)
  const head = end === -1 ? text : text.slice(0, end)

  const onServerWritten = federatedName(text, hint)
  if (onServerWritten !== null) return onServerWritten
  if (EMAIL.test(text)) return refuse('email_address')
  if (DID.test(text)) return resolveAddress(`https://bsky.app/profile/${text}`, hint)

  if (hint.network !== undefined && PAGE_FILE.test(text))
    return resolveAddress(`https://${hint.network.host}/${text}`, hint)
  const dotted = dottedOrAt(head, text, end !== -1, hint)
  if (dotted !== null) return dotted
  if (hint.network === undefined) return withoutNetwork(head, text)
  return asHandle(hint.network, text, hint)
}

/** `@name@server` and `!community@server`, as people write them on federated networks. */
function federatedName(text: string, hint: Hint): Answer | null {
  const federated = FEDERATED.exec(text)
  if (federated !== null) {
    const [, name = '', server = ''] = federated
    const typedAt = text.startsWith('@')
    const known = findHost(name.toLowerCase())
    if (!typedAt && known?.is === 'accounts') return resolveAddress(`https://${name}/${server}`, hint)
    if (typedAt || hint.network?.federated === true) return onServer(name, server.toLowerCase(), hint)
    return refuse('email_address')
  }
  const community = COMMUNITY.exec(text)
  if (community !== null) {
    const answer = resolveAddress(`https://${community[2]}/c/${community[1]}`, {
      network: networkByHint('lemmy'),
      ids: false,
    })
    if (answer.problem === 'network_assumed') answer.problem = null
    return answer
  }
  return null
}

/** A value with a dot or an at-sign in its head: a handle of the column's network, or an address typed short. */
function dottedOrAt(head: string, text: string, hasTail: boolean, hint: Hint): Answer | null {
  const at = head.indexOf('@')
  if (at > 0 && hint.network !== undefined) {
    const answer = asHandle(hint.network, text, hint)
    if (answer.handle !== null) return answer
  }
  if (at > 0) return resolveAddress(`https://${text}`, hint)
  return at === 0 || head.includes('.') ? asAddress(head, text, hasTail, hint) : null
}

function onServer(name: string, server: string, hint: Hint): Answer {
  const wanted: Hint = {
    network: hint.network?.federated === true ? hint.network : networkByHint('mastodon'),
    ids: false,
  }
  const answer = resolveAddress(`https://${server}/@${name}`, wanted)
  if (answer.problem === 'network_assumed') answer.problem = null
  return answer
}

function asAddress(head: string, text: string, hasTail: boolean, hint: Hint): Answer | null {
  const host = head
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\.+|\.$/g, '')
  if (findHost(host) !== undefined || host.startsWith('www.')) return resolveAddress(`https://${text}`, hint)
  if (!HOST_LIKE.test(host)) return null
  const { network } = hint
  if (hasTail || network === undefined || network.id === 'website') return resolveAddress(`https://${text}`, hint)
  if (COMMON_ENDINGS.test(host) && nearHost(host)?.is === 'misspelt_host')
    return resolveAddress(`https://${text}`, hint)
  return null
}

function withoutNetwork(head: string, text: string): Answer {
  if (/^\/?(?:r|u)\/[A-Za-z0-9_-]+\/?$/.test(text)) {
    return warn(
      resolveAddress(`https://reddit.com/${text.replace(/^\//, '')}`, { network: undefined, ids: false }),
      'network_assumed',
      BY_COLUMN,
    )
  }
  if (head !== text && networkByHint(head) !== undefined) {
    const answer = resolveAddress(`https://${text}`, { network: undefined, ids: false })
    return answer.network === null ? answer : refuse('network_unknown')
  }
  return refuse('network_unknown')
}

function asHandle(network: Network, text: string, hint: Hint): Answer {
  if (network.id === 'website') return refuse('invalid_host')
  const rules = rulesOf(network)
  if (rules === undefined) return refuse('network_unknown')
  const typed = text.replace(/^[/\\]+/, '')
  const value = network.phoneHandles === true ? typed.replace(/^00(?=[1-9]\d{6})/, '') : typed
  if (/^\d+$/.test(value) && network.numbersAreIds !== undefined && hint.ids) {
    return refuse('id_not_handle', network, network.numbersAreIds.url?.replace('*', value))
  }
  if (network.federated === true) return refuse('server_missing', network)
  const answer = readHandle(network, value, hint)
  if (answer.handle === null) {
    return answer.problem === 'invalid_id' || answer.problem === 'kind_unknown'
      ? answer
      : refuse('invalid_handle', network)
  }
  if (answer.network !== network.id) return refuse('invalid_handle', network)
  if (hint.ids && network.id === 'youtube' && !answer.handle.startsWith('UC')) return refuse('invalid_id', network)
  if (/^\d{8,}$/.test(answer.handle) && network.numbersAreIds !== undefined) return warn(answer, 'numeric_handle', 0.5)
  return scale(answer, answer.problem === 'kind_assumed' ? BY_COLUMN_KIND_OPEN : BY_COLUMN)
}

function readHandle(network: Network, value: string, hint: Hint): Answer {
  const direct = readPath(network, value, hint)
  const marked = value.startsWith('@') || value.startsWith('+') || value.includes('/') || value.startsWith('did:')
  if (marked && direct.handle !== null) return direct
  const name = value.replace(/^@/, '')
  if (name.includes('/')) return direct
  if (network.bare === undefined) return name === value ? direct : readPath(network, name, hint)
  if (network.bare.length === 0) return refuse('kind_unknown', network)
  if (!marked && rulesOf(network)?.byFirst.has(name.toLowerCase()) === true) return refuse('invalid_handle', network)
  for (const place of network.bare) {
    const answer = place.startsWith('https://')
      ? /^[A-Za-z0-9-]+$/.test(name)
        ? resolveAddress(place.replace('*', name), hint)
        : refuse('invalid_handle', network)
      : readPath(
          network,
          place.replace('*', () => name),
          hint,
        )
    if (answer.handle === null) continue
    return network.bareAssumed === true ? warn(answer, 'kind_assumed', 1) : answer
  }
  return refuse('invalid_handle', network)
}

function readPath(network: Network, path: string, hint: Hint): Answer {
  const rules = rulesOf(network)
  if (rules === undefined) return refuse('network_unknown')
  const segments = pathSegments(`/${path.split(/[?#]/)[0] ?? ''}`)
  return answerFor(rules, findInRules(rules, segments, ''), segments, '', network.host, hint, 0)
}
