import { Disposition } from '#shared/model/words.ts'
import { type Alike, alike, muchAlike } from '../alike.ts'
import { html, type Markup, type Part } from '../markup.ts'
import { dispositionMark } from '../marks.ts'
import { type DecisionLine, held, type Report } from '../report.ts'
import type { Say } from '../say.ts'
import { accountCell, longPlaces, placeText } from './account-cell.ts'

/** Percent of the width that long places take from the reasons. */
const LONGER = 12

/** The reason a person noted, else why the program suggests it. */
export function reasonText(row: DecisionLine, say: Say, most = Number.POSITIVE_INFINITY): string {
  if (row.reason) return row.reason
  if (row.why.length > 0)
    return row.why
      .slice(0, most)
      .map((reason) => reason.text)
      .join('. ')
  return held(row).decided ? say.text('noReason') : '–'
}

/** Who decided and when; nothing while it is only suggested. */
function standing(row: DecisionLine, say: Say): Part {
  if (!held(row).decided) return ''
  const decided = say.text('decidedBy', { who: row.decidedBy ?? '–', day: say.date(row.decidedAt) })
  return html` <span class="q nw">· ${row.locked ? `${decided}, ${say.text('locked')}` : decided}</span>`
}

/** Every decision, grouped by disposition, the largest audience first, with its reason beside it. */
export function decisionsSection(report: Report, say: Say): Markup {
  const { decisions, plan } = report
  if (!plan)
    return html`<section class="part page">
      <h2>${say.text('decisions')}</h2>
      <p class="said">${say.text('noPlan')}</p>
    </section>`
  const groups = Disposition.options
    .map((disposition) => ({ disposition, rows: decisions.filter((row) => held(row).disposition === disposition) }))
    .filter((group) => group.rows.length > 0)
  return html`<section class="part page">
    <h2>${say.text('decisions')}</h2>
    ${decisions.some((row) => !held(row).decided && row.suggested !== 'undecided') && html`<p class="said q">${say.text('suggestedNote')}</p>`}${groups.length === 0 && html`<p class="said">${say.text('noDecisions')}</p>`}${groups.map(
      ({ disposition, rows }) =>
        html`<div class="group">
          <h3>
            ${dispositionMark(disposition, 14)}${say.word(disposition)}
            <span class="q">${say.counted('nAccounts', rows.length)}</span>
          </h3>
          ${disposition === 'undecided' ? undecidedTable(rows, say) : decisionTable(rows, disposition === 'merge', say)}
        </div>`,
    )}
  </section>`
}

/** Accounts of which too little is known: what is missing is told once for all that lack the same. */
function undecidedTable(rows: readonly DecisionLine[], say: Say): Markup {
  const groups = alike(rows, (row) => reasonText(row, say))
  if (!muchAlike(groups)) return decisionTable(rows, false, say)
  return html`<table>
    <colgroup>
      <col style="width:46%" />
      <col style="width:18%" />
      <col style="width:36%" />
    </colgroup>
    <thead>
      <tr>
        <th>${say.text('accounts')}</th>
        <th>${say.column('brand')}, ${say.column('market').toLocaleLowerCase(say.language)}</th>
        <th>${say.text('why')}</th>
      </tr>
    </thead>
    <tbody>
      ${groups.map((group) => alikeRow(group, say))}
    </tbody>
  </table>`
}

const alikeRow = ({ rows, network, place }: Alike, say: Say): Markup =>
  html`<tr>
    <td style="font-weight:400">
      <span class="b">${network}</span
      >${rows.length > 1 && html` <span class="q">${say.counted('nAccounts', rows.length)}</span>`}:
      ${rows.map((row, at) => html`${at > 0 && ', '}<span class="n">${row.name}</span>`)}
    </td>
    <td>${place}</td>
    <td>${rows[0] && reasonText(rows[0], say)}</td>
  </tr>`

function decisionTable(rows: readonly DecisionLine[], merging: boolean, say: Say): Markup {
  const long = longPlaces(rows) ? LONGER : 0
  const widths = merging ? [22, 17 + long, 9, 17, 35 - long] : [23, 19 + long, 10, 0, 48 - long]
  return html`<table>
    <colgroup>
      ${widths.map((width) => width > 0 && html`<col style="width:${width}%" />`)}
    </colgroup>
    <thead>
      <tr>
        <th>${say.column('account')}</th>
        <th>${say.column('brand')}, ${say.column('market').toLocaleLowerCase(say.language)}</th>
        <th class="r">${say.text('audience')}</th>
        ${merging && html`<th>${say.column('into')}</th>`}
        <th>${say.text('why')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <td>${accountCell(row.name, row.line?.networkName ?? row.network, row.line?.url ?? null)}</td>
            <td>${placeText(row.brand, row.market)}</td>
            <td class="r">${say.compact(row.audience)}</td>
            ${merging && html`<td class="n">${held(row).into ?? '–'}</td>`}
            <td>${reasonText(row, say)}${standing(row, say)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}
