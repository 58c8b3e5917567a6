import { coverageKey, coverageRow } from '#main/domain/center/coverage.ts'
import { DEFUNCT, planSummary } from '#main/domain/plan/summary.ts'
import {
  brandNames,
  marketNames,
  type NamedRow,
  newestFact,
  openFindings,
  portfolioTotals,
  workspaceName,
} from '#main/mirror/queries/center.ts'
import { type CellCount, neededCells, planNumbers, type Scope } from '#main/mirror/queries/plan-figures.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import type { QueryHandlers, ReadContext } from '../handler.ts'
import { findings, recentRuns } from './findings.ts'
import { needsYou } from './needs.ts'
import { firstAnswer, serviceGap } from './service.ts'
import { activity, sprawl } from './sprawl.ts'

/** Brands and markets that need anything, each in the order of their size; a market without a code goes by its name. */
function coverage(
  cells: readonly CellCount[],
  brands: readonly NamedRow[],
  markets: readonly NamedRow[],
): CenterFigures['coverage'] {
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
  const columns = shown(markets, ofMarket)
  const ids = columns.map((market) => market.id)
  return {
    markets: columns.map(({ id, name, code }) => ({ id, name, code: code ?? name })),
    brands: shown(brands, ofBrand).map(({ id, name }) => ({ id, name, cells: coverageRow(id, ids, byKey) })),
    needed: cells.length,
    covered: cells.filter((cell) => cell.active >= cell.minimum).length,
  }
}

function figures(context: ReadContext, scope: Scope): CenterFigures {
  const { db, now } = context
  const names = { brands: brandNames(db), markets: marketNames(db) }
  const totals = portfolioTotals(db, scope, now)
  const needed = neededCells(db, scope, now, DEFUNCT)
  const runs = recentRuns(context, scope)
  const newest = runs.at(-1)
  const open = openFindings(db, scope)
  const numbers = planNumbers(db, scope, needed)
  const plan = numbers && planSummary(numbers, context.language)
  const covered = coverage(needed, names.brands, names.markets)
  const whole = scope.brand === null && scope.market === null
  return {
    workspace: workspaceName(db),
    mirrorAt: newestFact(db, totals.snapshotAt),
    auditAt: newest?.at ?? null,
    auditNumber: newest?.number ?? 0,
    accounts: sprawl(context, scope, totals.accounts, names, whole && newest ? newest.accounts : null),
    activity: activity(context, scope, totals),
    findings: findings(runs, open),
    coverage: covered,
    serviceGap: serviceGap(context, scope),
    firstAnswer: firstAnswer(context, scope),
    plan,
    needsYou: needsYou(context, {
      scope,
      totals,
      open,
      audited: newest !== undefined,
      plan,
      gaps: covered.brands.flatMap((brand) => brand.cells.flat()).filter((state) => state === 'gap').length,
    }),
    dispositions: plan?.dispositions ?? null,
  }
}

/** Answers kept per connection until anything is committed: a page that is left and opened again asks for the same. */
const KEPT = 8
const kept = new WeakMap<ReadContext['db'], { key: string; figures: CenterFigures }[]>()

export const centerQueries: QueryHandlers<'center.figures'> = {
  'center.figures': (context, { brand, market }) => {
    const scope: Scope = { brand: brand ?? null, market: market ?? null }
    const version: unknown = context.db.pragma('data_version', { simple: true })
    const key = JSON.stringify([version, Math.floor(context.now / 60_000), context.language, scope])
    const answers = kept.get(context.db) ?? []
    const known = answers.find((answer) => answer.key === key)
    if (known) return known.figures
    const answer = { key, figures: figures(context, scope) }
    kept.set(context.db, [answer, ...answers].slice(0, KEPT))
    return answer.figures
  },
}
