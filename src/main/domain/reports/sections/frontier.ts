import { html, type Markup, px, raw } from '../markup.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'
import { PAGE_WIDTH } from '../style.ts'
import { caption } from './overview.ts'

const HEIGHT = 170
const LEFT = 34
const BOTTOM = 30
const TOP = 8
const RIGHT = 14

/** Round steps of a scale that ends at about `top`, at most seven. */
function steps(from: number, to: number): number[] {
  const rough = (to - from) / 6
  const ten = 10 ** Math.floor(Math.log10(Math.max(rough, 1e-9)))
  const step = [1, 2, 5, 10].map((one) => one * ten).find((one) => one >= rough) ?? ten
  const first = Math.ceil(from / step) * step
  const ticks: number[] = []
  for (let at = first; at <= to + step / 1000; at += step) ticks.push(at)
  return ticks
}

/** The most audience every number of accounts can keep, with the portfolio of today and this plan on it. Nothing where it was not computed. */
export function frontierSection({ frontier, plan }: Report, say: Say): Markup {
  if (frontier === null || plan === null || frontier.points.length === 0) return html``
  const { points, today } = frontier
  const here = { accounts: plan.after.accounts, audienceKept: plan.audienceKept ?? 0 }
  const xs = [...points.map(({ accounts }) => accounts), today.accounts, here.accounts]
  const ys = [...points.map(({ audienceKept }) => audienceKept ?? 0), here.audienceKept, today.audienceKept ?? 1]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const low = Math.max(0, Math.floor(Math.min(...ys) * 20) / 20)
  const x = (value: number): number => LEFT + ((value - left) / Math.max(1, right - left)) * (PAGE_WIDTH - LEFT - RIGHT)
  const y = (value: number): number => TOP + (1 - (value - low) / Math.max(0.01, 1 - low)) * (HEIGHT - TOP - BOTTOM)
  const grid = steps(low, 1)
    .map(
      (tick) =>
        `<path d="M${LEFT} ${px(y(tick))}H${PAGE_WIDTH - RIGHT}" stroke="var(--line)"/><text x="${LEFT - 5}" y="${px(y(tick) + 3)}" text-anchor="end">${say.share(tick)}</text>`,
    )
    .join('')
  const axis = steps(left, right)
    .map(
      (tick) => `<text x="${px(x(tick))}" y="${HEIGHT - BOTTOM + 13}" text-anchor="middle">${say.number(tick)}</text>`,
    )
    .join('')
  const base = `<path d="M${LEFT} ${HEIGHT - BOTTOM}H${PAGE_WIDTH - RIGHT}" stroke="var(--line2)"/>`
  const line = points
    .map((point, at) => `${at === 0 ? 'M' : 'L'}${px(x(point.accounts))} ${px(y(point.audienceKept ?? 0))}`)
    .join('')
  const planX = x(here.accounts)
  const planY = y(here.audienceKept)
  const onRight = planX > PAGE_WIDTH - 150
  return html`<div class="row">
    <section>
      ${caption(say.text('frontier'), say.text('frontierNote'))}
      <svg
        width="${PAGE_WIDTH}"
        height="${HEIGHT}"
        viewBox="0 0 ${PAGE_WIDTH} ${HEIGHT}"
        role="img"
        aria-label="${say.text('frontier')}"
      >
        ${raw(grid)}${raw(base)}${raw(axis)}
        <path d="${line}" fill="none" stroke="var(--accent)" stroke-width="1.8" stroke-linejoin="round" />
        <circle
          cx="${px(x(today.accounts))}"
          cy="${px(y(today.audienceKept ?? 1))}"
          r="4"
          fill="#fff"
          stroke="var(--ink2)"
          stroke-width="1.6"
        />
        <text x="${px(x(today.accounts) - 7)}" y="${px(y(today.audienceKept ?? 1) + 16)}" text-anchor="end">
          ${say.text('frontierToday')}: ${say.number(today.accounts)}
        </text>
        <circle cx="${px(planX)}" cy="${px(planY)}" r="4.5" fill="var(--ink1)" />
        <text
          class="b"
          x="${px(onRight ? planX - 8 : planX + 8)}"
          y="${px(planY + 15)}"
          text-anchor="${onRight ? 'end' : 'start'}"
        >
          ${say.text('frontierPlan')}: ${say.number(here.accounts)}, ${say.share(here.audienceKept)}
        </text>
        <text x="${px((LEFT + PAGE_WIDTH - RIGHT) / 2)}" y="${HEIGHT - 3}" text-anchor="middle">
          ${say.text('accountsAxis')}
        </text>
      </svg>
    </section>
  </div>`
}
