import { coverageKey } from '#main/domain/center/coverage.ts'
import { coverageCells, coverageHoles } from '#main/domain/center/coverage-map.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { DEFUNCT } from '#main/domain/plan/summary.ts'
import { brandNames, marketNames, type NamedRow } from '#main/mirror/queries/center.ts'
import { cellMembers, marketGroups, requiredKeys } from '#main/mirror/queries/charter/coverage.ts'
import { neededCells, type Scope } from '#main/mirror/queries/plan-figures.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { CoverageCell } from '#shared/contract/coverage.ts'
import { Activity, JourneyStage } from '#shared/model/words.ts'
import type { QueryHandlers, ReadContext } from '../handler.ts'

const MEMBERS = 500

function map({ db, now }: ReadContext, { brand, market, when }: Query<'coverage.map'>): Answer<'coverage.map'> {
  const scope: Scope = { brand: brand ?? null, market: market ?? null }
  const cellsNow = neededCells(db, scope, now, DEFUNCT)
  const needed = when === 'plan' ? cellsNow.map((cell) => ({ ...cell, active: cell.after, dormant: 0 })) : cellsNow
  const required = new Set(requiredKeys(db).map((key) => coverageKey(key.brand, key.market, key.stage)))
  const groups = marketGroups(db, now, DEFUNCT, when).filter(
    (group) => (scope.brand ?? group.brand) === group.brand && (scope.market ?? group.market) === group.market,
  )
  const cells = coverageCells(groups, needed, required)
  return {
    brands: shown(brandNames(db), cells, 'brand').map(({ id, name }) => ({ id, name })),
    markets: shown(marketNames(db), cells, 'market').map(({ id, name, code }) => ({ id, name, code: code ?? name })),
    cells,
    holes: coverageHoles(cells),
    needed: needed.length,
    covered: needed.filter((cell) => cell.active >= cell.minimum).length,
  }
}

/** Entries on the map, those with most accounts first. */
function shown(rows: readonly NamedRow[], cells: readonly CoverageCell[], of: 'brand' | 'market'): NamedRow[] {
  const sums = new Map<string, number>()
  for (const cell of cells) sums.set(cell[of], (sums.get(cell[of]) ?? 0) + cell.accounts)
  return rows.filter(({ id }) => sums.has(id)).toSorted((a, b) => (sums.get(b.id) ?? 0) - (sums.get(a.id) ?? 0))
}

export const coverageQueries: QueryHandlers<'coverage.map' | 'coverage.cell'> = {
  'coverage.map': map,
  'coverage.cell': ({ db, now }, place) => ({
    accounts: cellMembers(db, place, now, MEMBERS).map(({ network, stages, activity, ...row }) => {
      const known = networkById(network)
      return {
        ...row,
        networkName: known?.name ?? network,
        networkIcon: known?.icon ?? 'world',
        activity: Activity.parse(activity),
        support: row.function === 'support',
        stages: JourneyStage.options.filter((stage) => stages?.split(',').includes(stage)),
      }
    }),
  }),
}
