import { html, type Markup, type Part } from '../markup.ts'
import { dispositionTag } from '../marks.ts'
import type { InventoryLine, Report } from '../report.ts'
import type { Say } from '../say.ts'
import { accountCell, longPlaces } from './account-cell.ts'

/** Accounts a document prints; a longer inventory is for the workbook. */
export const MOST_PRINTED = 3000

type PrintedColumn = {
  head: string
  /** Share of the width, beside the others. */
  weight: number
  right?: boolean
  cell(line: InventoryLine): Part
  /** Whether the line has anything to show; a column nobody fills is left out. */
  filled(line: InventoryLine): boolean
}

function columnsOf(say: Say, long: boolean): PrintedColumn[] {
  return [
    {
      head: say.column('account'),
      weight: 22,
      cell: (line) => accountCell(line.handle, line.networkName, line.url),
      filled: () => true,
    },
    {
      head: say.column('brand'),
      weight: long ? 17 : 10,
      cell: (line) => line.brand ?? '–',
      filled: (line) => line.brand !== null,
    },
    {
      head: say.column('market'),
      weight: long ? 19 : 7,
      cell: (line) => line.market ?? '–',
      filled: (line) => line.market !== null,
    },
    { head: say.column('team'), weight: 12, cell: (line) => line.team ?? '–', filled: (line) => line.team !== null },
    {
      head: say.column('owner'),
      weight: 13,
      cell: (line) => ownerCell(line, say),
      filled: (line) => line.owner !== null,
    },
    {
      head: say.text('audience'),
      weight: 9,
      right: true,
      cell: (line) => say.compact(line.audience),
      filled: (line) => line.audience !== null,
    },
    {
      head: say.column('last_post'),
      weight: 12,
      cell: (line) => html`<span class="nw">${say.date(line.lastPostAt)}</span>`,
      filled: (line) => line.lastPostAt !== null,
    },
    {
      head: say.column('health'),
      weight: say.language === 'ru' ? 10 : 7,
      right: true,
      cell: (line) => say.number(line.health),
      filled: (line) => line.health !== null,
    },
    {
      head: say.column('disposition'),
      weight: 12,
      cell: (line) => dispositionTag(line.disposition, say),
      filled: (line) => line.disposition !== 'undecided',
    },
  ]
}

const ownerCell = (line: InventoryLine, say: Say): Markup =>
  html`${line.owner ?? say.text('noOwner')}${line.ownerLeft && html` <span class="q">(${say.text('ownerLeft')})</span>`}`

/** Every account in one table. */
export function inventorySection({ inventory }: Report, say: Say): Markup {
  const title = html`<h2>
    ${say.text('inventory')} <span class="q">${say.counted('nAccounts', inventory.length)}</span>
  </h2>`
  if (inventory.length === 0)
    return html`<section class="part">
      ${title}
      <p class="said">${say.text('emptyWorkspace')}</p>
    </section>`
  if (inventory.length > MOST_PRINTED)
    return html`<section class="part">
      ${title}
      <p class="said">
        ${say.text('inventoryLong', { accounts: say.counted('nAccounts', inventory.length), most: say.number(MOST_PRINTED) })}
      </p>
    </section>`
  const columns = columnsOf(say, longPlaces(inventory)).filter((column) =>
    inventory.some((line) => column.filled(line)),
  )
  const whole = columns.reduce((sum, column) => sum + column.weight, 0)
  const side = ({ right }: PrintedColumn): Markup | false => right === true && html` class="r"`
  return html`<section class="part page">
    ${title}
    <table class="fine">
      <colgroup>
        ${columns.map((column) => html`<col style="width:${Math.round((column.weight / whole) * 1000) / 10}%" />`)}
      </colgroup>
      <thead>
        <tr>
          ${columns.map((column) => html`<th${side(column)}>${column.head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${inventory.map(
          (line) =>
            html`<tr>
              ${columns.map((column) => html`<td${side(column)}>${column.cell(line)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}
