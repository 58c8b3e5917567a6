import { html, type Markup } from '../markup.ts'
import { webAddress } from '../table.ts'

/** An account with its network in quiet ink, leading to its address. */
export function accountCell(name: string, network: string, url: string | null): Markup {
  const address = webAddress(url)
  const shown = html`<span class="n">${name}</span>`
  return html`${address === null ? shown : html`<a href="${address}">${shown}</a>`} <span class="q">${network}</span>`
}

/** Letters of a place beyond which its column needs more room, on an average of the rows. */
const LONG_PLACE = 26

/** Whether brands and markets are written at length, as offices are, so that a narrow column would break them to pieces. */
export function longPlaces(
  rows: readonly { readonly brand: string | null; readonly market: string | null }[],
): boolean {
  const letters = rows.reduce((sum, { brand, market }) => sum + placeText(brand, market).length, 0)
  return letters > rows.length * LONG_PLACE
}

/** Brand and market in one cell, as far as they are known. */
export const placeText = (brand: string | null, market: string | null): string =>
  [brand, market].filter((part) => part !== null).join(', ') || '–'
