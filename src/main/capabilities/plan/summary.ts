import { coefficient } from '#main/domain/plan/coefficients.ts'
import { STAYING } from '#main/domain/plan/facts.ts'
import { cellInWords } from '#main/domain/plan/words/index.ts'
import { networks } from '#main/domain/networks/index.ts'
import {
  type CellCount,
  decisionCounts,
  dispositionShares,
  EVERYTHING,
  mergingAudience,
  neededCells,
  type Scope,
  severeByStay,
} from '#main/mirror/queries/plan-figures.ts'
import { planScenario } from '#main/mirror/queries/plan.ts'
import type { PlanSummary, PortfolioFigures } from '#shared/model/plan.ts'
import { Disposition } from '#shared/model/words.ts'
import type { ReadContext } from '../handler.ts'

export const DEFUNCT: readonly string[] = networks.filter((network) => network.status === 'defunct').map((network) => network.id)

/** Cells in the order a person reads them: brand, market, then along the journey. */
function inOrder(cells: readonly CellCount[]): CellCount[] {
  const stage = { before: 0, during: 1, after: 2 }
  return cells.toSorted((one, other) => one.brand.localeCompare(other.brand) || one.market.localeCompare(other.market) || stage[one.stage] - stage[other.stage])
}

/**
 * The plan in figures; null while there is no plan. An account nobody decided counts by its
 * suggestion, an undecided one stays.
 * @param cells the needed cells of the same scope, when the caller has them already
 */
export function planSummary(context: ReadContext, scope: Scope = EVERYTHING, cells?: readonly CellCount[]): PlanSummary | null {
  const { db, now, language } = context
  const scenario = planScenario(db)
  if (!scenario) return null
  const shares = dispositionShares(db, scope)
  const needed = cells ?? neededCells(db, scope, now, DEFUNCT)
  const severe = severeByStay(db, scope)
  const sum = (pick: (share: (typeof shares)[number]) => number, only: (disposition: Disposition) => boolean): number =>
    shares.reduce((total, share) => total + (only(share.disposition) ? pick(share) : 0), 0)
  const figures = (only: (disposition: Disposition) => boolean): Pick<PortfolioFigures, 'accounts' | 'audience' | 'withoutOwner' | 'networks'> => ({
    accounts: sum((share) => share.accounts, only),
    audience: sum((share) => share.audience, only),
    withoutOwner: sum((share) => share.without_owner, only),
    networks: new Set(shares.filter((share) => only(share.disposition)).map((share) => share.network)).size,
  })
  const before = figures(() => true)
  const after = figures((disposition) => STAYING.has(disposition))
  const audienceAfter = after.audience + Math.round(mergingAudience(db, scope) * coefficient('retention'))
  const dispositions = Object.fromEntries(Disposition.options.map((one) => [one, sum((share) => share.accounts, (other) => other === one)]))
  return {
    scenario: scenario.name,
    scenarioId: scenario.id,
    accounts: before.accounts,
    ...decisionCounts(db, scope),
    before: { ...before, cellsNeeded: needed.length, cellsCovered: needed.filter((cell) => cell.active >= cell.minimum).length, severeFindings: severe.before },
    after: {
      ...after,
      audience: audienceAfter,
      cellsNeeded: needed.length,
      cellsCovered: needed.filter((cell) => cell.after >= cell.minimum).length,
      severeFindings: severe.after,
    },
    audienceKept: before.audience > 0 ? audienceAfter / before.audience : null,
    dispositions: dispositions as Record<Disposition, number>,
    uncovered: inOrder(needed.filter((cell) => cell.after < cell.minimum)).map((cell) => cellInWords(cell, language)),
    suggestedAt: scenario.suggested_at,
  }
}
