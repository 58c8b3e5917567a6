import type { JourneyStage } from '#shared/model/words.ts'
import type { Named, PlanAccount, PlanFacts } from './facts.ts'
import { coefficient } from './coefficients.ts'

/** One place a customer may need the company in: a brand, a market and a stage of the journey. */
export type Cell = { readonly key: string; readonly brand: Named; readonly market: Named; readonly stage: JourneyStage }

/** Which accounts serve which cells, kept up to date while accounts leave. */
export type Coverage = {
  /** Cells this account serves, or is the one to take up because nobody active does. */
  of(account: string): readonly Cell[]
  /** True when the account would be the one to take the cell up. */
  fills(account: string, cell: Cell): boolean
  /** Cells that would lose what they need if the account left now. */
  soleFor(account: string): Cell[]
  /** Accounts still there that serve the cell. */
  left(cell: Cell): number
  leave(account: string): void
  comeBack(account: string): void
}

const cellKey = (brand: Named, market: Named, stage: JourneyStage): string => `${brand.id}|${market.id}|${stage}`

/** Can this account serve anybody at all? */
export const reachable = (account: PlanAccount): boolean =>
  !account.network.defunct &&
  !account.impostor &&
  account.lifecycle !== 'closed' &&
  account.lifecycle !== 'closing' &&
  account.lifecycle !== 'proposed'

/**
 * A cell is needed when it is required, or when an account that is not closed names its stage. Active
 * accounts that name the stage serve it; where there are none, the strongest account that names it and
 * is not small and silent for long is the one to take it up, dormant ones first.
 */
export function coverageOf(facts: PlanFacts, order: (one: PlanAccount, other: PlanAccount) => number): Coverage {
  const cells = new Map<string, Cell>()
  const minimum = new Map<string, number>()
  const naming = new Map<string, PlanAccount[]>()
  const add = (brand: Named, market: Named, stage: JourneyStage): string => {
    const key = cellKey(brand, market, stage)
    if (!cells.has(key)) cells.set(key, { key, brand, market, stage })
    return key
  }
  for (const account of facts.accounts) {
    const { brand, market } = account
    if (!brand || !market || !reachable(account)) continue
    for (const stage of account.stages) {
      const key = add(brand, market, stage)
      const list = naming.get(key)
      if (list) list.push(account)
      else naming.set(key, [account])
    }
  }
  for (const cell of facts.required) {
    const key = add(cell.brand, cell.market, cell.stage)
    minimum.set(key, Math.max(minimum.get(key) ?? 0, cell.minimum))
  }

  const serving = new Map<string, Set<string>>()
  const filling = new Set<string>()
  const served = new Map<string, Cell[]>()
  for (const [key, cell] of cells) {
    const named = naming.get(key) ?? []
    let there = named.filter((account) => account.activity === 'active')
    if (there.length === 0) {
      const [best] = named
        .filter((account) => worthReviving(account) || minimum.has(key))
        .toSorted((one, other) => silence(one) - silence(other) || order(one, other))
      there = best ? [best] : []
      if (best) filling.add(`${best.id} ${key}`)
    }
    serving.set(key, new Set(there.map((account) => account.id)))
    for (const { id } of there) {
      const list = served.get(id)
      if (list) list.push(cell)
      else served.set(id, [cell])
    }
  }
  const left = (cell: Cell): number => serving.get(cell.key)?.size ?? 0
  return {
    of: (account) => served.get(account) ?? [],
    fills: (account, cell) => filling.has(`${account} ${cell.key}`),
    left,
    soleFor: (account) =>
      (served.get(account) ?? []).filter((cell) => {
        const there = serving.get(cell.key)
        return there?.has(account) === true && there.size <= Math.max(1, minimum.get(cell.key) ?? 1)
      }),
    leave(account) {
      for (const cell of served.get(account) ?? []) serving.get(cell.key)?.delete(account)
    },
    comeBack(account) {
      for (const cell of served.get(account) ?? []) serving.get(cell.key)?.add(account)
    },
  }
}

/** Silent for long and small: starting anew costs less than reviving it. */
function worthReviving(account: PlanAccount): boolean {
  return account.activity !== 'abandoned' || (account.audience ?? 0) >= coefficient('smallAudience')
}

const silence = (account: PlanAccount): number => (account.activity === 'abandoned' ? 1 : 0)

/** Cells grouped by brand and market, with their stages in order: the way a reason names them. */
export function byPlace(cells: readonly Cell[]): { brand: string; market: string; stages: JourneyStage[] }[] {
  const places = new Map<string, { brand: string; market: string; stages: JourneyStage[] }>()
  for (const cell of cells) {
    const key = `${cell.brand.id}|${cell.market.id}`
    const place = places.get(key) ?? { brand: cell.brand.name, market: cell.market.name, stages: [] }
    place.stages.push(cell.stage)
    places.set(key, place)
  }
  const order: readonly JourneyStage[] = ['before', 'during', 'after']
  return [...places.values()].map((place) => ({
    ...place,
    stages: order.filter((stage) => place.stages.includes(stage)),
  }))
}
