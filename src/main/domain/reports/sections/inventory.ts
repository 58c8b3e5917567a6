import { html, type Markup } from '../markup.ts'
import { dispositionTag } from '../marks.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'
import { accountCell } from './account-cell.ts'

/** Accounts a document prints; a longer inventory is for the workbook. */
export const MOST_PRINTED = 3000

const WIDTHS = [23, 11, 6, 13, 14, 8, 9, 5, 11]

/** Every account in one table. */
export function inventorySection({ inventory }: Report, say: Say): Markup {
  const title = html`<h2>${say.text('inventory')} <span class="q">${say.counted('nAccounts', inventory.length)}</span></h2>`
  if (inventory.length === 0) return html`<section class="part">${title}<p class="said">${say.text('emptyWorkspace')}</p></section>`
  if (inventory.length > MOST_PRINTED)
    return html`<section class="part">${title}<p class="said">${say.text('inventoryLong', { accounts: say.counted('nAccounts', inventory.length), most: say.number(MOST_PRINTED) })}</p></section>`
  const heads = [say.column('account'), say.column('brand'), say.column('market'), say.column('team'), say.column('owner')]
  return html`<section class="part page">${title}<table style="font-size:9.5px;line-height:13px"><colgroup>${WIDTHS.map((width) => html`<col style="width:${width}%">`)}</colgroup><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}<th class="r">${say.text('audience')}</th><th>${say.column('last_post')}</th><th class="r">${say.column('health')}</th><th>${say.column('disposition')}</th></tr></thead><tbody>${inventory.map(
    (line) =>
      html`<tr><td>${accountCell(line.handle, line.networkName, line.url)}</td><td>${line.brand ?? '–'}</td><td>${line.market ?? '–'}</td><td>${line.team ?? '–'}</td><td>${line.owner ?? say.text('noOwner')}${line.ownerLeft && html` <span class="q">(${say.text('ownerLeft')})</span>`}</td><td class="r">${say.compact(line.audience)}</td><td>${say.date(line.lastPostAt)}</td><td class="r">${say.number(line.health)}</td><td>${dispositionTag(line.disposition, say)}</td></tr>`,
  )}</tbody></table></section>`
}
