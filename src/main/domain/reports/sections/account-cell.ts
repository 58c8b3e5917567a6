import { html, type Markup } from '../markup.ts'
import { webAddress } from '../table.ts'

/** An account with its network in quiet ink, leading to its address. */
export function accountCell(name: string, network: string, url: string | null): Markup {
  const address = webAddress(url)
  const shown = html`<span class="n">${name}</span>`
  return html`${address === null ? shown : html`<a href="${address}">${shown}</a>`} <span class="q">${network}</span>`
}

/** Brand and market in one cell, as far as they are known. */
export const placeText = (brand: string | null, market: string | null): string =>
  [brand, market].filter((part) => part !== null).join(', ') || '–'
