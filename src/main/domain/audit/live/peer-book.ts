import type { PeerRecord } from '../account-record.ts'
import { groupOf, type Peers, peersOf } from '../peers.ts'

type Brands = Iterable<{ id: string; name: string }>
/** Accounts of one name, and what they agree on, worked out when it is asked for and forgotten when one of them changes. */
type Family = { readonly members: Map<string, PeerRecord>; agreed: Peers | null }

/** What other accounts of a brand do, kept up to date account by account; answers as `peersOf` does for all at once. */
export function peerBook(brands: Brands) {
  const known = new Map<string, PeerRecord>()
  const families = new Map<string, Family>()
  const practices = new Map<string, { accounts: number; named: number }>()
  let called = peersOf(brands)

  function count(record: PeerRecord, by: 1 | -1): void {
    const id = record.brandId ?? ''
    const practice = practices.get(id) ?? { accounts: 0, named: 0 }
    practices.set(id, practice)
    practice.accounts += by
    if (called.saysBrand(record) === true) practice.named += by
  }
  const familyOf = (record: PeerRecord | null | undefined): Family | undefined =>
    record ? families.get(groupOf(record) ?? '') : undefined

  function leave(record: PeerRecord): void {
    known.delete(record.id)
    count(record, -1)
    const family = familyOf(record)
    if (!family) return
    family.members.delete(record.id)
    family.agreed = null
  }
  function enter(record: PeerRecord): void {
    known.set(record.id, record)
    count(record, 1)
    const group = groupOf(record)
    if (group === null) return
    const family: Family = families.get(group) ?? { members: new Map(), agreed: null }
    families.set(group, family)
    family.members.set(record.id, record)
    family.agreed = null
  }

  const peers: Peers = {
    saysBrand: (account) => called.saysBrand(account),
    practice(brandId) {
      const found = practices.get(brandId ?? '')
      return found && found.accounts > 0 ? { accounts: found.accounts, share: found.named / found.accounts } : null
    },
    agreedHandle(account) {
      const family = families.get(groupOf(account) ?? '')
      if (!family || family.members.size === 0) return null
      family.agreed ??= peersOf([], family.members.values())
      return family.agreed.agreedHandle(account)
    },
  }
  return {
    peers,
    /** What brands are called, read anew. */
    name(list: Brands): void {
      called = peersOf(list)
      practices.clear()
      for (const record of known.values()) count(record, 1)
    },
    /** Enters an account that was not there, while nobody asks yet what others are told. */
    enter,
    /** Enters an account anew; null takes it out. @returns the others of its name, as it was and is, whom others' handles now tell something else */
    set(id: string, record: PeerRecord | null): string[] {
      const old = known.get(id)
      if (old && record && isSame(old, record)) return []
      const others = [familyOf(old), familyOf(record)].flatMap((family) => [...(family?.members.values() ?? [])])
      const before = others.map(toldOf)
      if (old) leave(old)
      if (record) enter(record)
      const changed = others.filter((other, at) => other.id !== id && toldOf(other) !== before[at])
      return [...new Set(changed.map((other) => other.id))]
    },
  }

  /** What the handles of others tell of an account, to be compared. */
  function toldOf(record: PeerRecord): string {
    const told = peers.agreedHandle(record)
    return told === null ? '' : `${told.handle}\n${told.networks}`
  }
}

/** Whether all that others see of an account is as it was. */
const isSame = (one: PeerRecord, other: PeerRecord): boolean =>
  one.network === other.network &&
  one.handle === other.handle &&
  one.displayName === other.displayName &&
  one.brandId === other.brandId &&
  one.marketId === other.marketId
