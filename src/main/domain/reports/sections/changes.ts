import { networkById } from '#main/domain/networks/index.ts'
import { html, type Markup } from '../markup.ts'
import type { ChangeLine, Report } from '../report.ts'
import type { Say } from '../say.ts'

/** A disposition with the account that takes over. */
export function stateText(state: ChangeLine['was'], say: Say): string {
  if (state === null) return '–'
  const word = say.word(state.disposition)
  return state.intoName === null ? word : `${word} → ${state.intoName}`
}

/** Where an account of the plan stands today beside the version before, in words. */
export function nowText({ now, was }: ChangeLine, say: Say): string {
  if (now === null) return say.text('changeGone')
  return was === null ? `${stateText(now, say)} (${say.text('changeNew')})` : stateText(now, say)
}

/** What changed since the version before; nothing while there was none. */
export function changesSection({ since, changes }: Report, say: Say): Markup {
  if (since === null) return html``
  const title = say.text('changesSince', { n: since.number, day: say.date(since.issuedAt) })
  return html`<section class="part page">
    <h2>${title}</h2>
    ${
      changes.length === 0
        ? html`<p class="said">${say.text('noChanges', { n: since.number })}</p>`
        : html`<table>
            <colgroup>
              <col style="width:26%" />
              <col style="width:22%" />
              <col style="width:24%" />
              <col style="width:28%" />
            </colgroup>
            <thead>
              <tr>
                <th>${say.column('account')}</th>
                <th>${say.column('was')}</th>
                <th>${say.column('now')}</th>
                <th>${say.text('why')}</th>
              </tr>
            </thead>
            <tbody>
              ${changes.map(
                (change) =>
                  html`<tr>
                    <td>
                      <span class="n">${change.name}</span>
                      <span class="q">${networkById(change.network)?.name ?? change.network}</span>
                    </td>
                    <td>${stateText(change.was, say)}</td>
                    <td>${nowText(change, say)}</td>
                    <td>
                      ${change.reason ?? '–'}${change.by !== null && html` <span class="q nw">· ${say.text('decidedBy', { who: change.by, day: say.date(change.at) })}</span>`}
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`
}
