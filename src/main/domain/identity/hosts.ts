import { networks } from '../networks/index.ts'
import type { Network } from '../networks/network.ts'
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

type Parent = { readonly rules: RuleSet; readonly host: string; readonly places: readonly Place[] }

const exact = new Map<string, HostFound>()
const parents = new Map<string, Parent>()
const LOCALE = /^[a-z]{2}(?:-[a-z]{2})?$/
const SLIPPED_WWW = /^w{2,6}\d?$/

for (const host of redirectors) exact.set(host, { is: 'redirector' })
for (const host of appStores) exact.set(host, { is: 'app_store' })
exact.set('web.archive.org', { is: 'archive' })
const shared = new Map<string, Map<string, RuleSet>>()
for (const network of networks) {
  for (const host of [network.host, ...network.hosts]) addAccounts(network, host)
  for (const [host, segment] of Object.entries(network.sharedHosts ?? {})) {
    const bySegment = shared.get(host) ?? new Map<string, RuleSet>()
    shared.set(host, bySegment.set(segment, compileRules(network, host)))
  }
  for (const space of network.spaces) {
    for (const host of space.on ?? []) addAccounts(network, host)
    if (space.under === undefined) continue
    const parent = parents.get(space.under)
    const places = [...(parent?.places ?? []), placeOf(space)]
    parents.set(space.under, { rules: compileRules(network, space.under), host: space.under, places })
  }
  for (const [host, is] of Object.entries(network.shortHosts ?? {})) exact.set(host, { is, network })
}

for (const [host, bySegment] of shared) exact.set(host, { is: 'shared', host, bySegment })

/** The listed hosts again, also with `www.` in front, so that the commonest addresses are found at once. */
const known = new Map<string, HostFound>(
  [...exact].flatMap(([host, found]) => [
    [host, found],
    [`www.${host}`, found],
  ]),
)

function addAccounts(network: Network, host: string): void {
  if (host === '') return
  const rules = compileRules(network, host)
  if (network.onlyWhenAsked === true) {
    exact.set(host, { is: 'asked', rules, host })
    return
  }
  exact.set(host, { is: 'accounts', rules, host, unusual: false })
  if (!parents.has(host)) parents.set(host, { rules, host, places: [] })
}

/**
 * Looks a host up (lower case, as `URL.hostname` gives it). A host is known when it is listed or is a listed kind of
 * subdomain; that it contains a network's name counts for nothing.
 */
export function findHost(host: string): HostFound | undefined {
  const listed = known.get(host)
  if (listed !== undefined) return listed
  const bare = host.startsWith('www.') ? host.slice(4) : host
  for (let dot = bare.indexOf('.'); dot !== -1; dot = bare.indexOf('.', dot + 1)) {
    const above = bare.slice(dot + 1)
    const parent = parents.get(above)
    if (parent !== undefined) return underParent(parent, bare.slice(0, dot))
    const up = exact.get(above)
    if (up !== undefined && up.is === 'redirector') return up
  }
  return undefined
}

function underParent(parent: Parent, label: string): HostFound {
  const { rules, host, places } = parent
  const { network } = rules
  if (SLIPPED_WWW.test(label)) return { is: 'accounts', rules, host, unusual: true }
  if (network.localeHosts === true && LOCALE.test(label)) return { is: 'accounts', rules, host, unusual: false }
  if (network.services?.includes(label) !== true) {
    for (const place of places) {
      const name = nameIn(place.name, label)
      if (name !== null) return { is: 'account', rules, place, name }
    }
  }
  return { is: 'service', network }
}

/** The grammar of a network's canonical host. */
export function rulesOf(network: Network): RuleSet | undefined {
  const found = exact.get(network.host)
  return found?.is === 'accounts' || found?.is === 'asked' ? found.rules : undefined
}

/** Every host with accounts, for comparing unknown ones; servers of federated networks have names of their own. */
export function accountHosts(): readonly string[] {
  const hosts: string[] = []
  for (const [host, found] of exact) {
    if (found.is === 'accounts' && found.rules.network.federated !== true) hosts.push(host)
  }
  return hosts
}
