import { html, type Markup } from '../markup.ts'
import { mergeGroups } from '../merge-map.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'

/** Who goes into whom, as one line a successor: what goes on the left, an arrow, what stays on the right. */
export function mergesSection(report: Report, most: number, say: Say): Markup {
  const groups = mergeGroups(report)
  if (groups.length === 0) return html``
  const rest = groups.length - most
  return html`<section class="part">
    <h2>${say.text('merges')} <span class="q">${say.text('mergesNote')}</span></h2>
    <table class="merges">
      <colgroup>
        <col style="width:60%" />
        <col style="width:4%" />
        <col style="width:36%" />
      </colgroup>
      <thead>
        <tr>
          <th>${say.text('nGoing')}</th>
          <td></td>
          <th>${say.column('into')}</th>
        </tr>
      </thead>
      <tbody>
        ${groups.slice(0, most).map(
          ({ into, network, audience, from }) =>
            html`<tr>
              <td>
                ${from.map((row, at) => html`${at > 0 && ', '}<span class="n">${row.name}</span> <span class="q">(${say.compact(row.audience)})</span>`)}
              </td>
              <td class="arrow">→</td>
              <td><span class="n b">${into}</span> <span class="q">(${say.compact(audience)}), ${network}</span></td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${rest > 0 && html`<p class="said">${say.counted('mergesMore', rest)}</p>`}
  </section>`
}
