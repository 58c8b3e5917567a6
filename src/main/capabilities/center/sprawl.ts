import { networkById } from '#main/domain/networks/index.ts'
import { AVERAGE_ACCOUNTS } from '#main/domain/center/reference.ts'
import { partsBy } from '#main/domain/center/shares.ts'
import { activityBars, type NamedRow, type PortfolioCell } from '#main/mirror/queries/center.ts'
import type { Scope } from '#main/mirror/queries/plan-figures.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import { Activity } from '#shared/model/words.ts'
import type { ReadContext } from '../handler.ts'
import { WITHOUT } from './words.ts'

type Accounts = CenterFigures['accounts']
/** Bars drawn at most; beyond that every n-th account stands for its neighbours. */
const MOST_BARS = 2000
/** The key of the bar for accounts without that fact; the filter language knows the same word. */
const NONE = 'none'

function named(cells: readonly PortfolioCell[], names: readonly NamedRow[], key: 'brand_id' | 'market_id', without: string): Accounts['byBrand'] {
  const byId = new Map(names.map((row) => [row.id, row.name]))
  return partsBy(cells, (cell) => cell[key], (cell) => cell.accounts).map((part) => ({
    key: part.key ?? NONE,
    label: part.key === null ? without : (byId.get(part.key) ?? part.key),
    icon: null,
    count: part.count,
    reference: null,
  }))
}

/** How many accounts there are and where, beside the dated averages. `lastAudit` is the number the newest run looked at. */
export function sprawl(context: ReadContext, cells: readonly PortfolioCell[], names: { brands: NamedRow[]; markets: NamedRow[] }, lastAudit: number | null): Accounts {
  const total = cells.reduce((sum, cell) => sum + cell.accounts, 0)
  const without = WITHOUT[context.language]
  return {
    total,
    sinceLastAudit: lastAudit === null ? null : total - lastAudit,
    reference: { ...AVERAGE_ACCOUNTS },
    byNetwork: partsBy(cells, (cell) => cell.network, (cell) => cell.accounts).map(({ key, count }) => {
      const id = key ?? NONE
      const network = networkById(id)
      return { key: id, label: network?.name ?? id, icon: network?.icon ?? null, count, reference: network?.referenceAverage ? { ...network.referenceAverage } : null }
    }),
    byBrand: named(cells, names.brands, 'brand_id', without.brand),
    byMarket: named(cells, names.markets, 'market_id', without.market),
  }
}

/** Who is alive: the groups with their audience, and the strip of bars. */
export function activity(context: ReadContext, scope: Scope, cells: readonly PortfolioCell[]): CenterFigures['activity'] {
  const total = cells.reduce((sum, cell) => sum + cell.accounts, 0)
  const every = Math.max(1, Math.ceil(total / MOST_BARS))
  return {
    groups: Activity.options.map((one) => {
      const mine = cells.filter((cell) => cell.activity === one)
      return { activity: one, count: mine.reduce((sum, cell) => sum + cell.accounts, 0), audience: mine.reduce((sum, cell) => sum + cell.audience, 0) }
    }),
    bars: activityBars(context.db, scope, context.now, every),
    every,
  }
}
