import { networkById } from '#main/domain/networks/index.ts'
import { AVERAGE_ACCOUNTS } from '#main/domain/center/reference.ts'
import { largestFirst } from '#main/domain/center/shares.ts'
import { activityBars, countsBy, type NamedRow, type PortfolioTotals } from '#main/mirror/queries/center.ts'
import type { Scope } from '#main/mirror/queries/plan-figures.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import type { ReadContext } from '../handler.ts'
import { WITHOUT } from './words.ts'

type Accounts = CenterFigures['accounts']
/** Bars drawn at most; beyond that every n-th account stands for its neighbours. */
const MOST_BARS = 2000
/** The key of the bar for accounts without that fact; the filter language knows the same word. */
const NONE = 'none'

function named(
  { db, language }: ReadContext,
  scope: Scope,
  names: readonly NamedRow[],
  what: 'brand' | 'market',
): Accounts['byBrand'] {
  const byId = new Map(names.map((row) => [row.id, row.name]))
  return largestFirst(countsBy(db, scope, `${what}_id`)).map((part) => ({
    key: part.key ?? NONE,
    label: part.key === null ? WITHOUT[language][what] : (byId.get(part.key) ?? part.key),
    icon: null,
    count: part.count,
    reference: null,
  }))
}

/** How many accounts there are and where, beside the dated averages. `lastAudit` is the number the newest run looked at. */
export function sprawl(
  context: ReadContext,
  scope: Scope,
  total: number,
  names: { brands: NamedRow[]; markets: NamedRow[] },
  lastAudit: number | null,
): Accounts {
  return {
    total,
    sinceLastAudit: lastAudit === null ? null : total - lastAudit,
    reference: { ...AVERAGE_ACCOUNTS },
    byNetwork: largestFirst(countsBy(context.db, scope, 'network')).map(({ key, count }) => {
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
    byBrand: named(context, scope, names.brands, 'brand'),
    byMarket: named(context, scope, names.markets, 'market'),
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
