import type { PlanSummary, PortfolioFigures } from '#shared/model/plan.ts'
import type { Report } from './report.ts'
import type { Say } from './say.ts'

/** One figure of the portfolio as it is and as the plan leaves it. */
export type FigureRow = {
  readonly id: keyof PortfolioFigures | 'audienceKept'
  readonly label: string
  readonly unit: 'count' | 'share'
  readonly before: number | null
  /** Null where there is no plan, or nothing to compare. */
  readonly after: number | null
  /** Out of how many, for both. */
  readonly of: number | null
}

/** The key figures, from the plan's summary or, before there is a plan, from the command center. */
export function figureRows(
  { plan, center, audit, inventory }: Report,
  say: Say,
): { figures: FigureRow[]; withPlan: boolean } {
  const count = (
    id: keyof PortfolioFigures,
    label: string,
    before: number | null,
    of: number | null = null,
  ): FigureRow => ({
    id,
    label,
    unit: 'count',
    before,
    after: plan?.after[id] ?? null,
    of,
  })
  const needed = plan?.before.cellsNeeded ?? center.coverage.needed
  const severe = center.findings.bySeverity.critical.count + center.findings.bySeverity.high.count
  const audience = center.activity.groups.reduce((sum, group) => sum + group.audience, 0)
  const figures: FigureRow[] = [
    count('accounts', say.text('accounts'), plan?.before.accounts ?? center.accounts.total),
    plan?.audienceKept === null
      ? { ...count('audience', say.text('audience'), null), after: null }
      : count('audience', say.text('audience'), plan?.before.audience ?? audience),
    ...(plan
      ? [
          {
            id: 'audienceKept',
            label: say.text('audienceKept'),
            unit: 'share',
            before: null,
            after: plan.audienceKept,
            of: null,
          } as const,
        ]
      : []),
    count('cellsCovered', say.text('cellsCovered'), plan?.before.cellsCovered ?? center.coverage.covered, needed),
    count(
      'withoutOwner',
      say.text('withoutOwner'),
      plan?.before.withoutOwner ?? inventory.filter((line) => line.ownerId === null).length,
    ),
    ...(audit ? [count('severeFindings', say.text('severeFindings'), plan?.before.severeFindings ?? severe)] : []),
    count('networks', say.text('networks'), plan?.before.networks ?? center.accounts.byNetwork.length),
  ]
  return { figures, withPlan: plan !== null }
}

/** What the plan does, in sentences: accounts, audience and cells. */
export function planSentences(plan: PlanSummary, say: Say): string {
  const { before, after, audienceKept } = plan
  const whole = say.text(audienceKept === null ? 'narrativePlanUnknown' : 'narrativePlan', {
    before: say.number(before.accounts),
    after: say.number(after.accounts),
    kept: say.share(audienceKept),
  })
  return `${whole} ${cellsSentence('narrativeCellsAfter', after.cellsCovered, after.cellsNeeded, say)}`
}

/** How many needed cells are covered; that none is needed where that is so. */
export const cellsSentence = (
  key: 'narrativeCellsToday' | 'narrativeCellsAfter',
  covered: number,
  needed: number,
  say: Say,
): string =>
  needed === 0
    ? say.text('narrativeNoCells')
    : say.text(key, { covered: say.number(covered), needed: say.number(needed) })

/** A figure as text: "105 of 116", "4.7M", "97.4 %". */
export function figureText(row: FigureRow, value: number | null, say: Say): string {
  if (value === null) return '–'
  if (row.unit === 'share') return say.share(value)
  if (row.id === 'audience') return say.compact(value)
  if (row.of === 0) return '–'
  return row.of === null
    ? say.number(value)
    : say.text('ofNeeded', { n: say.number(value), needed: say.number(row.of) })
}
