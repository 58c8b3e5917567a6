import { networks } from '../networks/index.ts'
import type { NameSpace, Network } from '../networks/network.ts'
import { appStores, redirectors } from '../networks/redirectors.ts'
import { compileRules, nameIn, placeOf, type Place, type RuleSet } from './rules.ts'

/** What a host is to Muster. */
export type HostFound =
  | { readonly is: 'accounts'; readonly rules: RuleSet; readonly host: string; readonly unusual: boolean }
  | { readonly is: 'account'; readonly rules: RuleSet; readonly place: Place; readonly name: string }
  | { readonly is: 'post' | 'opaque_link' | 'service'; readonly network: Network }
  | { readonly is: 'redirector' | 'app_store' | 'archive' }
  | { readonly is: 'asked'; readonly rules: RuleSet; readonly host: string }
  | { readonly is: 'shared'; readonly host: string; readonly bySegment: ReadonlyMap<string, RuleSet> }

/** A host whose subdomains may be accounts, spaces of names each. */
class Parent {
  readonly network: Network
  readonly host: string
  readonly spaces: readonly NameSpace[]
  #rules: RuleSet | null = null
  #places: readonly Place[] | null = null

  constructor(network: Network, host: string, spaces: readonly NameSpace[]) {
    this.network = network
    this.host = host
    this.spaces = spaces
  }

  get rules(): RuleSet {
    return (this.#rules ??= compileRules(this.network, this.host))
  }

  get places(): readonly Place[] {
    return (this.#places ??= this.spaces.map(placeOf))
  }
}

/** A listed host. What its paths mean is made ready when the first of its addresses is read: most hosts are never met. */
class Listed {
  readonly is: HostFound['is']
  readonly network: Network | null
  readonly #make: () => HostFound
  #found: HostFound | null = null

  constructor(is: HostFound['is'], network: Network | null, make: () => HostFound) {
    this.is = is
    this.network = network
    this.#make = make
  }

  get found(): HostFound {
    return (this.#found ??= this.#make())
  }
}

const exact = new Map<string, Listed>()
const parents = new Map<string, Parent>()
const LOCALE = /^[a-z]{2}(?:-[a-z]{2})?$/
const SLIPPED_WWW = /^w{2,6}\d?$/

for (const host of redirectors) list(host, { is: 'redirector' })
for (const host of appStores) list(host, { is: 'app_store' })
list('web.archive.org', { is: 'archive' })
const shared = new Map<string, Map<string, Network>>()
for (const network of networks) {
  for (const host of [network.host, ...network.hosts]) addAccounts(network, host)
  for (const [host, segment] of Object.entries(network.sharedHosts ?? {}))
    shared.set(host, (shared.get(host) ?? new Map<string, Network>()).set(segment, network))
  for (const space of network.spaces) {
    for (const host of space.on ?? []) addAccounts(network, host)
    if (space.under === undefined) continue
    const spaces = [...(parents.get(space.under)?.spaces ?? []), space]
    parents.set(space.under, new Parent(network, space.under, spaces))
  }
  for (const [host, is] of Object.entries(network.shortHosts ?? {})) list(host, { is, network }, network)
}

for (const [host, bySegment] of shared) {
  const made = (): HostFound => ({
    is: 'shared',
    host,
    bySegment: new Map([...bySegment].map(([segment, network]) => [segment, compileRules(network, host)])),
  })
  exact.set(host, new Listed('shared', null, made))
}

/** The listed hosts again, also with `www.` in front, so that the commonest addresses are found at once. */
const known = new Map<string, Listed>(
  [...exact].flatMap(([host, listed]) => [
    [host, listed],
    [`www.${host}`, listed],
  ]),
)

function list(host: string, found: HostFound, network: Network | null = null): void {
  exact.set(host, new Listed(found.is, network, () => found))
}

function addAccounts(network: Network, host: string): void {
  if (host === '') return
  const asked = network.onlyWhenAsked === true
  const made = (): HostFound => {
    const rules = compileRules(network, host)
    return asked ? { is: 'asked', rules, host } : { is: 'accounts', rules, host, unusual: false }
  }
  exact.set(host, new Listed(asked ? 'asked' : 'accounts', network, made))
  if (!asked && !parents.has(host)) parents.set(host, new Parent(network, host, []))
}

/**
 * Looks a host up (lower case, as `URL.hostname` gives it). A host is known when it is listed or is a listed kind of
 * subdomain; that it contains a network's name counts for nothing.
 */
export function findHost(host: string): HostFound | undefined {
  const listed = known.get(host)
  if (listed !== undefined) return listed.found
  const bare = host.startsWith('www.') ? host.slice(4) : host
  for (let dot = bare.indexOf('.'); dot !== -1; dot = bare.indexOf('.', dot + 1)) {
    const above = bare.slice(dot + 1)
    const parent = parents.get(above)
    if (parent !== undefined) return underParent(parent, bare.slice(0, dot))
    const up = exact.get(above)
    if (up !== undefined && up.is === 'redirector') return up.found
  }
  return undefined
}

function underParent(parent: Parent, label: string): HostFound {
  const { network, host } = parent
  if (SLIPPED_WWW.test(label)) return { is: 'accounts', rules: parent.rules, host, unusual: true }
  if (network.localeHosts === true && LOCALE.test(label))
    return { is: 'accounts', rules: parent.rules, host, unusual: false }
  if (network.services?.includes(label) !== true) {
    for (const place of parent.places) {
      const name = nameIn(place.name, label)
      if (name !== null) return { is: 'account', rules: parent.rules, place, name }
    }
  }
  return { is: 'service', network }
}

/** The grammar of a network's canonical host. */
export function rulesOf(network: Network): RuleSet | undefined {
  const found = exact.get(network.host)?.found
  return found?.is === 'accounts' || found?.is === 'asked' ? found.rules : undefined
}

/** Every host with accounts, for comparing unknown ones; servers of federated networks have names of their own. */
export function accountHosts(): readonly string[] {
  const hosts: string[] = []
  for (const [host, { is, network }] of exact) {
    if (is === 'accounts' && network?.federated !== true) hosts.push(host)
  }
  return hosts
}
