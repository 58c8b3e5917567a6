import type { CenterFigures } from '#shared/contract/center.ts'
import { capital } from '../headline.ts'
import { html, type Markup, raw } from '../markup.ts'
import type { Say } from '../say.ts'

type Coverage = CenterFigures['coverage']
type CellState = Coverage['brands'][number]['cells'][number][number]

/** Markets that fit beside each other on a page, named by a code and by a name in full; more go below in another block. */
const MOST_MARKETS = { code: 15, name: 7 }
/** More blocks than that are no picture any more: then brands are counted. */
const MOST_BLOCKS = 3
/** The longest that reads as a code. */
const CODE = 6

function square(state: CellState, x: number): string {
  if (state === 'none') return `<circle cx="${x + 4.5}" cy="4.5" r=".9" fill="var(--ink4)"/>`
  if (state === 'covered') return `<rect x="${x}" width="9" height="9" rx="1.5" fill="var(--accent)"/>`
  const frame = (colour: string): string =>
    `<rect x="${x + 0.6}" y=".6" width="7.8" height="7.8" rx="1.2" fill="none" stroke="var(--${colour})" stroke-width="1.2"/>`
  if (state === 'dormant')
    return `${frame('accent')}<path d="M${x + 0.6} 4.5h7.8v2.7a1.2 1.2 0 0 1-1.2 1.2h-5.4a1.2 1.2 0 0 1-1.2-1.2Z" fill="var(--accent)"/>`
  return `${frame('high')}<path d="M${x + 2.7} 2.7l3.6 3.6m0-3.6-3.6 3.6" stroke="var(--high)" stroke-width="1.2" stroke-linecap="round"/>`
}

/** Squares of one cell: before, during, after. */
function squares(states: readonly CellState[]): Markup {
  const width = states.length * 11 - 2
  return raw(
    `<svg width="${width}" height="9" viewBox="0 0 ${width} 9" aria-hidden="true">${states.map((state, at) => square(state, at * 11)).join('')}</svg>`,
  )
}

const besides = (markets: Coverage['markets']): number =>
  markets.every(({ code, name }) => (code || name).length <= CODE) ? MOST_MARKETS.code : MOST_MARKETS.name

/** Whether there are few enough markets to draw brand by market; otherwise brands are counted. */
export const isDrawn = ({ markets }: Pick<Coverage, 'markets'>): boolean =>
  markets.length <= besides(markets) * MOST_BLOCKS

/** Brand by market; every cell holds the three journey stages. */
export function coverageMatrix({ brands, markets, needed }: Coverage, say: Say): Markup {
  if (needed === 0 || brands.length === 0 || markets.length === 0) return html`<p class="q">${say.text('noCells')}</p>`
  const most = besides(markets)
  const blocks = Array.from({ length: Math.ceil(markets.length / most) }, (_, block) => block * most)
  if (!isDrawn({ markets })) return countedCoverage(brands, say)
  return html`${blocks.map((from) => {
      const some = markets.slice(from, from + most)
      return html`<table class="matrix">
        <thead>
          <tr>
            <td></td>
            ${some.map((market) => html`<th>${market.code || market.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${brands.map(
            (brand) =>
              html`<tr>
                <th>${brand.name}</th>
                ${some.map((_, at) => html`<td>${squares(brand.cells[from + at] ?? [])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`
    })}
    <div class="legend">
      <span>${squares(['covered'])}${say.text('covered')}</span
      ><span>${squares(['dormant'])}${say.text('dormantOnly')}</span><span>${squares(['gap'])}${say.text('gap')}</span
      ><span>${squares(['none'])}${say.text('notNeeded')}</span>
    </div>`
}

/** Brand by brand how many of the needed cells are covered, covered by somebody dormant, and open. */
function countedCoverage(brands: Coverage['brands'], say: Say): Markup {
  const states = ['covered', 'dormant', 'gap'] as const
  return html`<table>
    <colgroup>
      <col style="width:40%" />
      <col style="width:15%" />
      ${states.map(() => html`<col style="width:15%" />`)}
    </colgroup>
    <thead>
      <tr>
        <th>${say.column('brand')}</th>
        <th class="r">${say.text('cellsNeeded')}</th>
        ${states.map((one) => html`<th class="r">${capital(say.text(one === 'dormant' ? 'dormantOnly' : one), say)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${brands.map(({ name, cells }) => {
        const needed = cells.flat().filter((state) => state !== 'none')
        return html`<tr>
          <td>${name}</td>
          <td class="r">${say.number(needed.length)}</td>
          ${states.map((one) => html`<td class="r">${say.number(needed.filter((state) => state === one).length)}</td>`)}
        </tr>`
      })}
    </tbody>
  </table>`
}
