import type { Agreed, Practice } from './account-facts.ts'
import { bareHandle } from '#main/domain/duplicates/spelling.ts'
import type { PeerRecord } from './account-record.ts'
import { brandWords } from './brand-words.ts'
import { nameKey } from './name-key.ts'

/** What other accounts of the same brand do; what an account itself says is always taken from its newest row. */
export type Peers = {
  /** Whether handle or name on the network say the name of its brand; null without a brand. */
  saysBrand(account: PeerRecord): boolean | null
  practice(brandId: string | null): Practice | null
  /** Null where the account has the handle of the others, or too few or no others agree on one. */
  agreedHandle(account: PeerRecord): Agreed | null
}

/** One network is no agreement. */
const MIN_NETWORKS = 2

type Member = { readonly network: string; readonly handle: string; readonly key: string }
/** Accounts of one name; what they agree on is worked out when it is first asked for. */
type Family = { readonly members: Member[]; agreed?: Agreement | null }
/** The handle most of them have with the networks it is on, and which handles are on each network. */
type Agreement = {
  readonly key: string
  readonly networks: ReadonlyMap<string, string>
  readonly keysOn: ReadonlyMap<string, ReadonlySet<string>>
}

/** Peers that are told of one account after another; they are asked once all were told. */
export type Peering = Peers & { add(record: PeerRecord): void }

/** Looks at every account of a brand once. */
export function peersOf(brands: Iterable<{ id: string; name: string }>, records: Iterable<PeerRecord> = []): Peering {
  const words = new Map([...brands].map(({ id, name }) => [id, brandWords(name)]))
  const practices = new Map<string, { accounts: number; named: number }>()
  const alone = new Map<string, Member>()
  const families = new Map<string, Family>()

  const saysBrand = ({ brandId, handle, displayName }: PeerRecord): boolean | null => {
    const own = brandId === null ? undefined : words.get(brandId)
    if (!own) return null
    const says = (text: string): boolean => {
      const key = nameKey(text)
      return own.some((word) => key.includes(word))
    }
    return says(handle) || (displayName !== null && says(displayName))
  }

  function add(record: PeerRecord): void {
    if (record.brandId === null) return
    const practice = practices.get(record.brandId) ?? { accounts: 0, named: 0 }
    practices.set(record.brandId, practice)
    practice.accounts++
    if (saysBrand(record) === true) practice.named++
    const group = groupOf(record)
    const key = chosen(record)
    if (group === null || key === '') return
    // Most names stand alone, and a family is made only of two.
    const first = alone.get(group)
    if (!first) {
      alone.set(group, { network: record.network, handle: record.handle, key })
      return
    }
    const member = { network: record.network, handle: record.handle, key }
    const family = families.get(group)
    if (family) family.members.push(member)
    else families.set(group, { members: [first, member] })
  }
  for (const record of records) add(record)

  return {
    add,
    saysBrand,
    practice(brandId) {
      const found = practices.get(brandId ?? '')
      return found ? { accounts: found.accounts, share: found.named / found.accounts } : null
    },
    agreedHandle(account) {
      const group = groupOf(account)
      const key = chosen(account)
      if (group === null || key === '') return null
      const family = families.get(group)
      if (!family) return null
      const common = family.agreed === undefined ? (family.agreed = agreementOf(family.members)) : family.agreed
      if (!common || common.key === key) return null
      // Two accounts of one name on one network are two offices or services: the name says not which of them is meant.
      for (const other of common.keysOn.get(account.network) ?? []) if (other !== key) return null
      const [handle = ''] = [...common.networks.values()].toSorted((one, other) => one.length - other.length)
      return { handle, networks: common.networks.size }
    },
  }
}

/** The handle on more than half of the networks of a family, and on two at least; null where it agrees on none. */
function agreementOf(members: readonly Member[]): Agreement | null {
  const keysOn = new Map<string, Set<string>>()
  const counts = new Map<string, number>()
  for (const { network, key } of members) {
    const keys = keysOn.get(network)
    if (keys?.has(key)) continue
    if (keys) keys.add(key)
    else keysOn.set(network, new Set([key]))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  let most = ''
  let count = MIN_NETWORKS - 1
  for (const [key, on] of counts) if (on > count) [most, count] = [key, on]
  if (most === '' || count * 2 <= keysOn.size) return null
  const networks = new Map(members.flatMap(({ network, handle, key }) => (key === most ? [[network, handle]] : [])))
  return { key: most, networks, keysOn }
}

/** Accounts of one brand, one market (or none) and one name. */
export function groupOf({ brandId, marketId, displayName }: PeerRecord): string | null {
  const name = nameKey(displayName ?? '')
  return brandId === null || name === '' ? null : `${brandId}\n${marketId ?? ''}\n${name}`
}

/** The part of a handle that somebody chose, without separators; empty where the network made it, and for groups. */
function chosen({ network, handle }: PeerRecord): string {
  if (handle.startsWith('groups/') || (network === 'youtube' && /^UC[\w-]{22}$/.test(handle))) return ''
  const own = (handle.split('/').at(-1) ?? '').replace(/^[@+]/, '').replace(/(?:@.*|\.bsky\.social)$/, '')
  const bare = bareHandle(own)
  return /^\d+$/.test(bare) ? '' : bare
}
