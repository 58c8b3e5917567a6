import { Disposition, Severity } from '#shared/model/words.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import { html, type Markup } from '../markup.ts'
import { dispositionMark, severityMark } from '../marks.ts'
import type { Say } from '../say.ts'

/** Networks drawn by name; the rest are counted in one line. */
const MOST_NETWORKS = 7

const share = (value: number, top: number): string => (top === 0 ? '0%' : `${Math.round((value / top) * 1000) / 10}%`)

/** Findings by severity: neutral bars beside coloured marks. */
export function severityBars(findings: CenterFigures['findings'], say: Say): Markup {
  const top = Math.max(...Severity.options.map((one) => findings.bySeverity[one].count))
  return html`<ul class="bars" style="grid-template-columns:16px 84px minmax(0,1fr) 42px 34px">
    ${Severity.options.map((one) => {
      const { count, change } = findings.bySeverity[one]
      return html`<li>
        ${severityMark(one, 11)}<span>${say.word(one)}</span
        ><span class="track"><i style="width:${share(count, top)}"></i></span
        ><span class="r b">${say.number(count)}</span
        ><span class="r q">${change === null ? '' : say.signed(change)}</span>
      </li>`
    })}
  </ul>`
}

/** Accounts by network with the dated reference as a tick, never as a target. */
export function networkBars(accounts: CenterFigures['accounts'], say: Say): Markup {
  const shown = accounts.byNetwork.slice(
    0,
    accounts.byNetwork.length === MOST_NETWORKS + 1 ? MOST_NETWORKS + 1 : MOST_NETWORKS,
  )
  const rest = accounts.byNetwork.slice(shown.length)
  const top = shown.reduce((most, one) => Math.max(most, one.count, one.reference?.value ?? 0), 0)
  const sources = [
    ...new Set(
      shown.flatMap((one) =>
        one.reference ? [say.text('reference', { source: one.reference.source, year: one.reference.year })] : [],
      ),
    ),
  ]
  return html`<ul class="bars accent" style="grid-template-columns:84px minmax(0,1fr) 36px 40px">
      ${shown.map(
        (one) =>
          html`<li>
            <span>${one.label}</span
            ><span class="track"
              ><i style="width:${share(one.count, top)}"></i
              >${one.reference && html`<u style="left:${share(one.reference.value, top)}"></u>`}</span
            ><span class="r b">${say.number(one.count)}</span
            ><span class="r q">${one.reference ? one.reference.value.toLocaleString(say.language) : '–'}</span>
          </li>`,
      )}
    </ul>
    ${
      rest.length > 0 &&
      html`<p class="q" style="margin-top:4px">
        ${say.counted('moreNetworks', rest.length, {
          accounts: say.counted(
            'nAccounts',
            rest.reduce((sum, one) => sum + one.count, 0),
          ),
        })}
      </p>`
    }${sources.map((source) => html`<p class="q" style="margin-top:4px;font-size:9.5px">${source}</p>`)}`
}

/** A plan as one thin stacked bar with icon, figure and word of each disposition. */
export function dispositionBar(counts: Readonly<Record<Disposition, number>>, say: Say): Markup {
  const filled = Disposition.options.filter((one) => counts[one] > 0)
  return html`<div class="stack">
      ${filled.map((one) => html`<i class="${one}" style="flex:${counts[one]} 1 0;background:var(--${one})"></i>`)}
    </div>
    <div class="shares">
      ${Disposition.options.map(
        (one) =>
          html`<div><span class="tag">${dispositionMark(one)}${say.number(counts[one])}</span>${say.word(one)}</div>`,
      )}
    </div>`
}
