import { networks } from '#main/domain/networks/index.ts'
import { type PlanSummary, type PortfolioFigures, STAYING, type StoredSolution } from '#shared/model/plan.ts'
import { Disposition, type JourneyStage, type Language } from '#shared/model/words.ts'
import { coefficient } from './coefficients.ts'

import { cellInWords } from './words/index.ts'

/** Networks on which nobody can be served any more. */
export const DEFUNCT: readonly string[] = networks
  .filter((network) => network.status === 'defunct')
  .map((network) => network.id)

export type ShareFigures = {
  readonly disposition: Disposition
  readonly network: string
  readonly accounts: number
  readonly audience: number
  readonly without_owner: number
}
export type CellFigures = {
  readonly brand: string
  readonly market: string
  readonly stage: JourneyStage
  readonly active: number
  readonly after: number
  readonly minimum: number
}
/** What the mirror knows of the plan: sums by disposition and network, and the needed cells. */
export type PlanNumbers = {
  readonly scenario: {
    readonly id: string
    readonly name: string
    readonly suggested_at: number | null
    /** JSON: what was asked for, and how sure the suggestion is. */
    readonly limits: string
  }
  readonly shares: readonly ShareFigures[]
  readonly cells: readonly CellFigures[]
  /** Followers of accounts that merge into one that stays. */
  readonly merging: number
  readonly severe: { readonly before: number; readonly after: number }
  readonly decided: number
  readonly locked: number
}

const STAGE_ORDER: Readonly<Record<JourneyStage, number>> = { before: 0, during: 1, after: 2 }
const inOrder = (one: CellFigures, other: CellFigures): number =>
  one.brand.localeCompare(other.brand) ||
  one.market.localeCompare(other.market) ||
  STAGE_ORDER[one.stage] - STAGE_ORDER[other.stage]

/** The plan before and after. An account nobody decided counts by its suggestion; an undecided one stays. */
export function planSummary(numbers: PlanNumbers, language: Language): PlanSummary {
  const { scenario, shares, cells, severe } = numbers
  const stays = (share: ShareFigures): boolean => STAYING.has(share.disposition)
  const before = figures(shares)
  const after = figures(shares.filter(stays))
  const audience = after.audience + Math.round(numbers.merging * coefficient('retention'))
  const dispositions = Object.fromEntries(
    Disposition.options.map((one) => [one, figures(shares.filter((share) => share.disposition === one)).accounts]),
  )
  const covered = (serving: (cell: CellFigures) => number): number =>
    cells.filter((cell) => serving(cell) >= cell.minimum).length
  return {
    scenario: scenario.name,
    scenarioId: scenario.id,
    accounts: before.accounts,
    decided: numbers.decided,
    locked: numbers.locked,
    before: {
      ...before,
      cellsNeeded: cells.length,
      cellsCovered: covered((cell) => cell.active),
      severeFindings: severe.before,
    },
    after: {
      ...after,
      audience,
      cellsNeeded: cells.length,
      cellsCovered: covered((cell) => cell.after),
      severeFindings: severe.after,
    },
    audienceKept: before.audience > 0 ? audience / before.audience : null,
    dispositions: dispositions as Record<Disposition, number>,
    uncovered: cells
      .filter((cell) => cell.after < cell.minimum)
      .toSorted(inOrder)
      .map((cell) => cellInWords(cell, language)),
    suggestedAt: scenario.suggested_at,
    solution: solutionIn(scenario.limits),
  }
}

/** How sure the stored suggestion is; null for one of an earlier version. */
function solutionIn(limits: string): StoredSolution | null {
  const { solution } = JSON.parse(limits) as { solution?: StoredSolution }
  return solution ?? null
}

function figures(
  shares: readonly ShareFigures[],
): Pick<PortfolioFigures, 'accounts' | 'audience' | 'withoutOwner' | 'networks'> {
  const sum = (pick: (share: ShareFigures) => number): number => shares.reduce((total, share) => total + pick(share), 0)
  return {
    accounts: sum((share) => share.accounts),
    audience: sum((share) => share.audience),
    withoutOwner: sum((share) => share.without_owner),
    networks: new Set(shares.map((share) => share.network)).size,
  }
}
