import { groupedBy } from '../grouping.ts'
import { html, type Markup } from '../markup.ts'
import { cellOutcome } from '../plan-tables.ts'
import type { CellLine, Report } from '../report.ts'
import type { Say } from '../say.ts'

export type BrandCoverage = {
  readonly brand: string
  readonly needed: number
  readonly before: number
  readonly after: number
  /** Cells nobody serves after the plan. */
  readonly open: readonly CellLine[]
}

/** Needed cells of every brand: how many there are, and how many are covered today and after the plan. */
export const coverageByBrand = ({ cells }: Pick<Report, 'cells'>): BrandCoverage[] =>
  [...groupedBy(cells, ({ brand }) => brand)].map(([brand, rows]) => ({
    brand,
    needed: rows.length,
    before: rows.filter((cell) => cell.before >= cell.minimum).length,
    after: rows.filter((cell) => cell.after >= cell.minimum).length,
    open: rows.filter((cell) => cell.after < cell.minimum),
  }))

/** Cells as a short text: markets with the stages that are open there. */
export const openText = (open: readonly CellLine[], say: Say): string =>
  [...groupedBy(open, ({ market }) => market)]
    .map(
      ([market, rows]) =>
        `${market}: ${rows.map((cell) => `${say.word(cell.stage)}${cellOutcome(cell) === 'cellLost' ? '*' : ''}`).join(', ')}`,
    )
    .join('; ')

/** Coverage before and after, brand by brand, with what stays open. */
export function coverageAfterSection(report: Report, say: Say): Markup {
  const brands = coverageByBrand(report)
  if (report.plan === null || brands.length === 0) return html``
  const lost = report.cells.some((cell) => cellOutcome(cell) === 'cellLost')
  return html`<section class="part">
    <h2>${say.text('coverage')} <span class="q">${say.text('beforeAfter').toLocaleLowerCase(say.language)}</span></h2>
    <table>
      <colgroup>
        <col style="width:18%" />
        <col style="width:10%" />
        <col style="width:10%" />
        <col style="width:10%" />
        <col style="width:52%" />
      </colgroup>
      <thead>
        <tr>
          <th>${say.column('brand')}</th>
          <th class="r">${say.text('cellsNeeded')}</th>
          <th class="r">${say.text('coverageBefore')}</th>
          <th class="r">${say.text('coverageAfter')}</th>
          <th>${say.text('uncovered')}</th>
        </tr>
      </thead>
      <tbody>
        ${brands.map(
          (one) =>
            html`<tr>
              <td>${one.brand}</td>
              <td class="r">${say.number(one.needed)}</td>
              <td class="r">${say.number(one.before)}</td>
              <td class="r b">${say.number(one.after)}</td>
              <td>${one.open.length === 0 ? '–' : openText(one.open, say)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${lost && html`<p class="q fine">* ${say.text('cellLost')}</p>`}
  </section>`
}
