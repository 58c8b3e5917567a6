import { coverageKey, coverageRow } from '#main/domain/center/coverage.ts'
import { DEFUNCT } from '#main/domain/plan/summary.ts'
import { brandNames, marketNames, type NamedRow } from '#main/mirror/queries/center.ts'
import { type CellCount, neededCells, type Scope } from '#main/mirror/queries/plan-figures.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import type { ReadContext } from '../handler.ts'

/** Brands and markets that need anything, each in the order of their size; a market without a code goes by its name. */
export function coverageOf({ db, now }: ReadContext, scope: Scope): CenterFigures['coverage'] {
  const cells = neededCells(db, scope, now, DEFUNCT)
  const byKey = new Map(cells.map((cell) => [coverageKey(cell.brand_id, cell.market_id, cell.stage), cell]))
  const weight = (pick: (cell: CellCount) => string): Map<string, number> => {
    const sums = new Map<string, number>()
    for (const cell of cells) sums.set(pick(cell), (sums.get(pick(cell)) ?? 0) + cell.active + cell.dormant + 1)
    return sums
  }
  const ofBrand = weight((cell) => cell.brand_id)
  const ofMarket = weight((cell) => cell.market_id)
  const shown = (rows: readonly NamedRow[], sums: ReadonlyMap<string, number>): NamedRow[] =>
    rows.filter((row) => sums.has(row.id)).toSorted((one, other) => (sums.get(other.id) ?? 0) - (sums.get(one.id) ?? 0))
  const columns = shown(marketNames(db), ofMarket)
  const ids = columns.map((market) => market.id)
  return {
    markets: columns.map(({ id, name, code }) => ({ id, name, code: code ?? name })),
    brands: shown(brandNames(db), ofBrand).map(({ id, name }) => ({ id, name, cells: coverageRow(id, ids, byKey) })),
    needed: cells.length,
    covered: cells.filter((cell) => cell.active >= cell.minimum).length,
  }
}
