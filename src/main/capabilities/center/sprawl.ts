import { breakdown } from '#main/domain/center/breakdown.ts'
import { AVERAGE_ACCOUNTS } from '#main/domain/center/reference.ts'
import { largestFirst, type Part } from '#main/domain/center/shares.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { activityBars, brandNames, marketNames, type PortfolioTotals } from '#main/mirror/queries/center.ts'
import type { Mirror } from '#main/mirror/open.ts'
import type { Scope } from '#main/mirror/queries/plan-figures.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import type { Language } from '#shared/model/words.ts'
import type { ReadContext } from '../handler.ts'
import { WITHOUT } from './words.ts'

type Accounts = CenterFigures['accounts']
type Names = { readonly brand: Readonly<Record<string, string>>; readonly market: Readonly<Record<string, string>> }
type Counted = {
  readonly network: readonly Part[]
  readonly brand: readonly Part[]
  readonly market: readonly Part[]
  readonly names: Names
}
/** Bars drawn at most; beyond that every n-th account stands for its neighbours. */
const MOST_BARS = 2000
/** The key of the bar for accounts without that fact; the filter language knows the same word. */
const NONE = 'none'
/** What brands and markets are called, by id. */
export const namesOf = (db: Mirror): Names => ({
  brand: Object.fromEntries(brandNames(db).map(({ id, name }) => [id, name])),
  market: Object.fromEntries(marketNames(db).map(({ id, name }) => [id, name])),
})

const named = ({ names, ...counted }: Counted, what: 'brand' | 'market', language: Language): Accounts['byBrand'] =>
  largestFirst(counted[what]).map((part) => ({
    key: part.key ?? NONE,
    label: part.key === null ? WITHOUT[language][what] : (names[what][part.key] ?? part.key),
    icon: null,
    count: part.count,
    reference: null,
  }))

/** How many accounts there are and where, beside the dated averages. `lastAudit` is the number the newest run looked at. */
export function sprawl(counted: Counted, lastAudit: number | null, language: Language): Accounts {
  const total = counted.network.reduce((sum, { count }) => sum + count, 0)
  return {
    total,
    sinceLastAudit: lastAudit === null ? null : total - lastAudit,
    reference: { ...AVERAGE_ACCOUNTS },
    byNetwork: largestFirst(counted.network).map(({ key, count }) => {
      const id = key ?? NONE
      const network = networkById(id)
      return {
        key: id,
        label: network?.name ?? id,
        icon: network?.icon ?? null,
        count,
        reference: network?.referenceAverage ? { ...network.referenceAverage } : null,
      }
    }),
    breakdown: breakdown(new Map(counted.network.map(({ key, count }) => [key ?? NONE, count]))),
    byBrand: named(counted, 'brand', language),
    byMarket: named(counted, 'market', language),
  }
}

/** Who is alive: the groups with their audience, and the strip of bars. */
export function activity(context: ReadContext, scope: Scope, totals: PortfolioTotals): CenterFigures['activity'] {
  const every = Math.max(1, Math.ceil(totals.accounts / MOST_BARS))
  return {
    groups: totals.groups.map((group) => ({ ...group })),
    bars: activityBars(context.db, scope, context.now, every),
    every,
  }
}
