/** A piece of finished HTML or SVG. Only `html` and `raw` make one, so that text can never become markup by itself. */
export type Markup = { readonly markup: string }
export type Part = Markup | string | number | null | undefined | false | readonly Part[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for the inside of an element or a quoted attribute; control characters, which no page may hold, are dropped. */
export function escapeText(text: string): string {
  return text.replaceAll(/(?![\t\n\r])\p{Cc}/gu, '').replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}

/** Markup that our own code wrote. */
export const raw = (markup: string): Markup => ({ markup })

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeText(part)
  if (typeof part === 'number') return String(part)
  if (isList(part)) return part.map(write).join('')
  return part.markup
}

const isList = (part: Part): part is readonly Part[] => Array.isArray(part)

/** A template whose values are escaped unless they are markup already. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return raw(strings.reduce((done, text, index) => done + (index === 0 ? '' : write(parts[index - 1])) + text, ''))
}

/** A number for an SVG attribute: at most two decimals. */
export const px = (value: number): string => String(Math.round(value * 100) / 100)
