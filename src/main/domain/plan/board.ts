import { STAYING } from '#shared/model/plan.ts'
import type { Disposition } from '#shared/model/words.ts'
import { sameNameKey } from '#main/domain/duplicates/same-name.ts'
import { coverageOf, type Coverage } from './cells.ts'
import { type PlanAccount, type PlanFacts, pairKey } from './facts.ts'
import type { PlanReason } from './reason.ts'
import { byStrength, strength } from './strength.ts'

/** What a rule concludes of one account, and the figures it rests on. */
export type Verdict = {
  readonly disposition: Disposition
  readonly into?: string
  readonly rule: string
  readonly reasons: PlanReason[]
}

/** What the rules see: the accounts in groups, strongest first, and what has been concluded so far. */
export type Board = {
  readonly facts: PlanFacts
  readonly coverage: Coverage
  readonly strengths: ReadonlyMap<string, number>
  /** Weakest last. */
  readonly ordered: readonly PlanAccount[]
  account(id: string): PlanAccount
  /** Accounts of one brand in one market (either may be unknown), on every network. */
  place(account: PlanAccount): Group
  /** The same on one network. */
  shelf(account: PlanAccount): Group
  /** Every account of the brand on the network, in all markets. */
  brandOnNetwork(account: PlanAccount): Group
  twinsOf(account: PlanAccount): PlanAccount[]
  different(one: string, other: string): boolean
  /** Is the account still in the portfolio, as far as concluded? */
  stays(id: string): boolean
  /** Puts an account where a verdict or a decision says. */
  settle(id: string, disposition: Disposition, into: string | null): void
  /** Accounts that merge into this one, as far as concluded. */
  taken(id: string): number
}

export type Group = { readonly accounts: readonly PlanAccount[]; readonly audience: number }
const EMPTY: Group = { accounts: [], audience: 0 }

/** The identity the audit compares too; here a part that is not known counts as one that is the same. */
function twinKey({ network, displayName, brand, market, team, language }: PlanAccount): string | null {
  return sameNameKey({
    network: network.id,
    displayName,
    brandId: brand?.id ?? null,
    marketId: market?.id ?? null,
    teamId: team?.id ?? null,
    language,
  })
}

/** Sorts and groups the accounts once, so that each rule looks at a short list. */
export function boardOf(facts: PlanFacts): Board {
  const strengths = new Map(facts.accounts.map((account) => [account.id, strength(account)]))
  const order = byStrength(strengths)
  const ordered = facts.accounts.toSorted(order)
  const byId = new Map(ordered.map((account) => [account.id, account]))
  const placeKey = (a: PlanAccount): string | null => (a.brand ? `${a.brand.id}|${a.market?.id ?? ''}` : null)
  const places = grouped(ordered, placeKey)
  const shelves = grouped(ordered, (a) => (a.brand ? `${placeKey(a) ?? ''}|${a.network.id}` : null))
  const brandNetworks = grouped(ordered, (a) => (a.brand ? `${a.brand.id}|${a.network.id}` : null))
  const named = grouped(ordered, twinKey)
  const external = grouped(ordered, (a) => (a.externalId === null ? null : `${a.network.id}|${a.externalId}`))

  const concluded = new Map<string, { disposition: Disposition; into: string | null }>()
  const taken = new Map<string, number>()
  const coverage = coverageOf(facts, order)
  const stays = (id: string): boolean => STAYING.has(concluded.get(id)?.disposition ?? 'undecided')
  const different = (one: string, other: string): boolean => facts.notSame.has(pairKey(one, other))

  return {
    facts,
    coverage,
    strengths,
    ordered,
    account(id) {
      const found = byId.get(id)
      if (!found) throw new Error(`no account ${id}`)
      return found
    },
    place: (a) => places.get(placeKey(a) ?? '') ?? EMPTY,
    shelf: (a) => shelves.get(`${placeKey(a) ?? ''}|${a.network.id}`) ?? EMPTY,
    brandOnNetwork: (a) => brandNetworks.get(`${a.brand?.id ?? ''}|${a.network.id}`) ?? EMPTY,
    twinsOf(a) {
      const found = new Map<string, PlanAccount>()
      const groups = [
        named.get(twinKey(a) ?? ''),
        a.externalId === null ? undefined : external.get(`${a.network.id}|${a.externalId}`),
      ]
      for (const group of groups) for (const twin of group?.accounts ?? []) found.set(twin.id, twin)
      found.delete(a.id)
      return [...found.values()].filter((twin) => !different(a.id, twin.id)).toSorted(order)
    },
    different,
    stays,
    settle(id, disposition, into) {
      const before = concluded.get(id)
      if (before?.into) taken.set(before.into, (taken.get(before.into) ?? 1) - 1)
      if (into) taken.set(into, (taken.get(into) ?? 0) + 1)
      concluded.set(id, { disposition, into })
      if (STAYING.has(disposition)) coverage.comeBack(id)
      else coverage.leave(id)
    },
    taken: (id) => taken.get(id) ?? 0,
  }
}

function grouped(accounts: readonly PlanAccount[], key: (account: PlanAccount) => string | null): Map<string, Group> {
  const groups = new Map<string, { accounts: PlanAccount[]; audience: number }>()
  for (const account of accounts) {
    const name = key(account)
    if (name === null) continue
    const group = groups.get(name) ?? { accounts: [], audience: 0 }
    group.accounts.push(account)
    group.audience += account.audience ?? 0
    groups.set(name, group)
  }
  return groups
}
