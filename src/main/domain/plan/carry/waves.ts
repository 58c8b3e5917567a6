import type { JourneyStage } from '#shared/model/words.ts'
import { networkById } from '../../networks/index.ts'
import { coefficient } from '../coefficients.ts'
import { type CarryFacts, LEAVING } from './facts.ts'

/** Why an account stands in the wave it stands in; put into words by `words/`. */
export type WaveReason =
  | { code: 'defunct'; network: string }
  | { code: 'no-way-back' }
  | { code: 'audience'; points: number; audience: number }
  | { code: 'waiting'; count: number }
  | { code: 'no-access' }
  | { code: 'no-owner' }
  | { code: 'after'; name: string }
  | { code: 'cell-after'; name: string }
  | { code: 'points'; points: number; tier: Tier }

/** 0 quick wins, 1 ordinary, 2 risky. */
export type Tier = 0 | 1 | 2

export type WaveDraft = {
  readonly tier: Tier | 'prepare'
  /** Place among the waves of the same kind, from 1, and how many there are. */
  readonly part: number
  readonly parts: number
  readonly members: readonly { readonly account: string; readonly why: readonly WaveReason[] }[]
  /** Accounts whose change has to come first, per account. */
  readonly dependsOn: ReadonlyMap<string, readonly string[]>
}

/** Points from which an account is no quick win, and from which it is risky. */
export const TIERS = { ordinary: 4, risky: 8 } as const
/** Audience from which carrying out weighs more, with the points it adds. */
const AUDIENCE_POINTS: readonly (readonly [number, number])[] = [
  [100_000, 4],
  [20_000, 3],
  [5000, 2],
  [1000, 1],
]
/** Accounts one wave holds unless there are so many that there would be more than `MOST_WAVES`. */
const WAVE_SIZE = 40
const MOST_WAVES = 12

/** How risky it is to carry one decision out: points, each with its reason (assumptions; see docs/carry-out.md). */
export function riskPoints(account: CarryFacts): { points: number; why: WaveReason[] } {
  const why: WaveReason[] = []
  let points = 0
  const network = networkById(account.network)
  const add = (count: number, reason: WaveReason): void => {
    points += count
    why.push(reason)
  }
  if (network?.status === 'defunct') {
    why.push({ code: 'defunct', network: network.name })
    return { points, why }
  }
  const audience = account.audience ?? 0
  const weight = AUDIENCE_POINTS.find(([from]) => audience >= from)?.[1] ?? 0
  if (LEAVING.has(account.disposition)) {
    if (account.disposition !== 'archive') add(3, { code: 'no-way-back' })
    if (weight > 0) add(weight, { code: 'audience', points: weight, audience })
    if (account.waiting > 0) add(2, { code: 'waiting', count: account.waiting })
  } else if (weight > 2) add(1, { code: 'audience', points: 1, audience })
  if (account.holders.length === 0) add(2, { code: 'no-access' })
  if (account.owner === null || account.owner.left) add(1, { code: 'no-owner' })
  return { points, why }
}

const tierOf = (points: number): Tier => (points >= TIERS.risky ? 2 : points >= TIERS.ordinary ? 1 : 0)

/**
 * Waves for everything that changes: what others wait for first, then quick wins, then the rest by risk. An account goes after
 * the change of the account it merges into, and after the refocus that takes over a cell which only it serves now.
 * The same facts always give the same waves. @param accounts those that change and are not carried out yet
 */
export function proposeWaves(accounts: readonly CarryFacts[]): readonly WaveDraft[] {
  const sorted = accounts.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const byId = new Map(sorted.map((account) => [account.id, account]))
  const depends = dependencies(sorted, byId)
  const awaited = new Set([...depends.values()].flat())
  const scored = sorted.map((account) => {
    const { points, why } = riskPoints(account)
    const first = depends.get(account.id)?.[0]
    const name = first === undefined ? undefined : byId.get(first)?.name
    const link: WaveReason[] =
      name === undefined ? [] : [{ code: account.into?.id === first ? 'after' : 'cell-after', name }]
    const tier = awaited.has(account.id) ? ('prepare' as const) : tierOf(points)
    return { account, points, tier, why: [...why, ...link, { code: 'points' as const, points, tier: tierOf(points) }] }
  })
  const size = Math.max(WAVE_SIZE, Math.ceil(scored.length / MOST_WAVES))
  const order = ['prepare', 0, 1, 2] as const
  return order.flatMap((tier) => {
    const own = scored
      .filter((one) => one.tier === tier)
      .toSorted((one, other) => one.points - other.points || (one.account.id < other.account.id ? -1 : 1))
    const parts = Math.ceil(own.length / size)
    return Array.from({ length: parts }, (_, part) => ({
      tier,
      part: part + 1,
      parts,
      members: own.slice(part * size, (part + 1) * size).map(({ account, why }) => ({ account: account.id, why })),
      dependsOn: depends,
    }))
  })
}

/** Accounts that have to change before each: the refocused or transferred successor, and who takes over a cell. */
function dependencies(accounts: readonly CarryFacts[], byId: ReadonlyMap<string, CarryFacts>): Map<string, string[]> {
  const fills = new Map<string, string>()
  for (const account of accounts)
    if (account.disposition === 'refocus') for (const cell of cellsOf(account)) fills.set(cell, account.id)
  const small = coefficient('smallAudience')
  const found = new Map<string, string[]>()
  for (const account of accounts) {
    if (!LEAVING.has(account.disposition)) continue
    const before = new Set<string>()
    const into = account.into === null ? undefined : byId.get(account.into.id)
    if (into && !LEAVING.has(into.disposition)) before.add(into.id)
    if ((account.audience ?? 0) >= small || account.waiting > 0)
      for (const cell of cellsOf(account)) {
        const filler = fills.get(cell)
        if (filler !== undefined && filler !== account.id) before.add(filler)
      }
    if (before.size > 0) found.set(account.id, [...before])
  }
  return found
}

const cellsOf = (account: CarryFacts): string[] =>
  account.brand === null || account.market === null
    ? []
    : account.stages.map((stage: JourneyStage) => `${account.brand?.id} ${account.market?.id} ${stage}`)
