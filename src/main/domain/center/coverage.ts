import type { JourneyStage } from '#shared/model/words.ts'

export type CellState = 'covered' | 'dormant' | 'gap' | 'none'
/** A needed cell: accounts that serve it now, those that are only dormant, and how many it takes. */
export type NeededCell = {
  readonly brand_id: string
  readonly market_id: string
  readonly stage: JourneyStage
  readonly active: number
  readonly dormant: number
  readonly minimum: number
}

export const STAGES: readonly JourneyStage[] = ['before', 'during', 'after']

export function cellState(cell: NeededCell): CellState {
  if (cell.active >= cell.minimum) return 'covered'
  return cell.active + cell.dormant > 0 ? 'dormant' : 'gap'
}

/** The matrix of one brand: per market, in the order given, the three stages. What nobody needs is `none`. */
export function coverageRow(
  brand: string,
  markets: readonly string[],
  cells: ReadonlyMap<string, NeededCell>,
): CellState[][] {
  return markets.map((market) =>
    STAGES.map((stage) => {
      const cell = cells.get(coverageKey(brand, market, stage))
      return cell ? cellState(cell) : 'none'
    }),
  )
}

export const coverageKey = (brand: string, market: string, stage: JourneyStage): string => `${brand}|${market}|${stage}`
