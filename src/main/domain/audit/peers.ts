import { bareHandle } from '#main/domain/duplicates/spelling.ts'
import type { PeerRecord } from './account-record.ts'
import { brandWords } from './brand-words.ts'
import { nameKey } from './name-key.ts'

/** How many accounts of a brand there are, and how many of them say its name. */
export type Practice = { readonly accounts: number; readonly share: number }
/** The handle that accounts of one name share on other networks, and on how many. */
export type Agreed = { readonly handle: string; readonly networks: number }

/** What other accounts of the same brand do; what an account itself says is always taken from its newest row. */
export type Peers = {
  /** Whether handle or name on the network say the name of its brand; null without a brand. */
  saysBrand(account: PeerRecord): boolean | null
  practice(brandId: string | null): Practice | null
  /** Null where the account has the handle of the others, or too few or no others agree on one. */
  agreedHandle(account: PeerRecord): Agreed | null
}

/** One other network is a coincidence. */
const MIN_NETWORKS = 2

type Member = { readonly id: string; readonly network: string; readonly handle: string; readonly key: string }

/** Looks at every account of a brand once. */
export function peersOf(brands: Iterable<{ id: string; name: string }>, records: Iterable<PeerRecord>): Peers {
  const words = new Map([...brands].map(({ id, name }) => [id, brandWords(name)]))
  const practices = new Map<string, { accounts: number; named: number }>()
  const named = new Map<string, Member[]>()

  const saysBrand = ({ brandId, handle, displayName }: PeerRecord): boolean | null => {
    const own = brandId === null ? undefined : words.get(brandId)
    if (!own) return null
    const said = [nameKey(handle), nameKey(displayName ?? '')]
    return own.some((word) => said.some((text) => text.includes(word)))
  }

  for (const record of records) {
    if (record.brandId === null) continue
    const practice = practices.get(record.brandId) ?? { accounts: 0, named: 0 }
    practices.set(record.brandId, practice)
    practice.accounts++
    if (saysBrand(record) === true) practice.named++
    const group = groupOf(record)
    const key = chosen(record)
    if (group === null || key === '') continue
    const member = { id: record.id, network: record.network, handle: record.handle, key }
    const members = named.get(group)
    if (members) members.push(member)
    else named.set(group, [member])
  }

  return {
    saysBrand,
    practice(brandId) {
      const found = practices.get(brandId ?? '')
      return found ? { accounts: found.accounts, share: found.named / found.accounts } : null
    },
    agreedHandle(account) {
      const group = groupOf(account)
      const key = chosen(account)
      if (group === null || key === '') return null
      const others = (named.get(group) ?? []).filter((one) => one.id !== account.id)
      return agreedOf(others, account.network, key)
    },
  }
}

/** The handle on more than half of all networks, this one counted, where none of the others has it on this one. */
function agreedOf(others: readonly Member[], network: string, own: string): Agreed | null {
  const elsewhere = new Map<string, Map<string, string>>()
  for (const one of others) {
    if (one.network === network) continue
    const networks = elsewhere.get(one.key) ?? new Map<string, string>()
    elsewhere.set(one.key, networks.set(one.network, one.handle))
  }
  const all = new Set(others.flatMap((one) => (one.network === network ? [] : one.network)))
  for (const [key, networks] of elsewhere) {
    if (key === own || networks.size < MIN_NETWORKS || networks.size * 2 <= all.size + 1) continue
    if (others.some((one) => one.network === network && one.key === key)) return null
    const [handle = ''] = [...networks.values()].toSorted((a, b) => a.length - b.length)
    return { handle, networks: networks.size }
  }
  return null
}

/** Accounts of one brand, one market (or none) and one name. */
function groupOf({ brandId, marketId, displayName }: PeerRecord): string | null {
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
