import { html, type Markup } from '../markup.ts'
import { sign } from '../marks.ts'
import type { DocBlock, DocCell } from '../narrative/blocks.ts'
import type { Say } from '../say.ts'
import { sheetHtml } from '../sheet-html.ts'
import { handOutBlocks, handOutTitle } from './blocks.ts'
import type { HandOut } from './hand-out.ts'

const STYLE = `
.text h2{margin-top:24px;padding-bottom:5px;border-bottom:1px solid var(--line2)}
.text h3{margin-top:14px}
.text h2 .q,.text h3 .q{font-weight:400;font-size:10px;letter-spacing:0}
.text>p{margin-top:8px;color:var(--ink2)}
.text ul.plain{margin-top:6px}
.text ul.plain li{display:grid;grid-template-columns:9px 1fr}
.text ul.plain li::before{content:"·";color:var(--ink3)}
`

/** A text of blocks as printed pages. */
export function handOutPage(handOut: HandOut, say: Say, fonts: string): string {
  const { language, version } = handOut
  return sheetHtml(
    { language, version, fonts, title: handOutTitle(handOut, say), style: STYLE },
    html`<article class="text">${handOutBlocks(handOut, say).map(blockOf)}</article>`,
  )
}

function blockOf(block: DocBlock): Markup {
  switch (block.kind) {
    case 'title':
      return html`<header class="head">
        <div class="brand">${sign}<span>Muster</span></div>
        <h1>${block.text}</h1>
        ${block.facts.map((fact) => html`<p>${fact}</p>`)}
      </header>`
    case 'heading': {
      const inner = html`${block.text}${block.note !== undefined && html` <span class="q">${block.note}</span>`}`
      return block.level === 1 ? html`<h2>${inner}</h2>` : html`<h3>${inner}</h3>`
    }
    case 'text':
      return html`<p>${block.text}</p>`
    case 'list':
      return html`<ul class="plain">
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    case 'table': {
      const sum = block.columns.reduce((total, { share }) => total + share, 0)
      const side = (right = false): Markup | false => right && html` class="r"`
      return html`<table>
        <colgroup>
          ${block.columns.map(({ share }) => html`<col style="width:${Math.round((share / sum) * 100)}%" />`)}
        </colgroup>
        <thead>
          <tr>
            ${block.columns.map(({ head, right }) => html`<th${side(right)}>${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${block.rows.map(
            (row) =>
              html`<tr>
                ${block.columns.map(({ right }, at) => html`<td${side(right)}>${cellOf(row[at])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`
    }
  }
}

function cellOf(cell: DocCell | undefined): Markup {
  if (cell === undefined) return html``
  const { text, quiet, link, tone } = cell
  const words =
    tone === undefined ? html`<span class="n">${text}</span>` : html`<span style="color:var(--${tone})">${text}</span>`
  const shown = link === null || link === undefined ? words : html`<a href="${link}">${words}</a>`
  return html`${shown}${quiet !== undefined && html` <span class="q">${quiet}</span>`}`
}
