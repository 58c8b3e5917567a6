import type { Disposition, Language, TeamFunction } from '#shared/model/words.ts'
import { dispositionMark } from '../marks.ts'
import { html, type Markup, raw } from '../markup.ts'
import type { Say } from '../say.ts'
import { sheetHtml } from '../sheet-html.ts'

/** One slip: what it says, and the code that says it to a camera. */
export type Slip = { readonly disposition: Disposition; readonly path: string; readonly size: number }
export type BallotSheet = {
  readonly name: string
  readonly number: number
  readonly side: TeamFunction | null
  readonly slips: readonly Slip[]
}

const STYLE = `
.sheet{break-after:page}.sheet:last-child{break-after:auto}
.sheet h1{font-size:20px}
.sheet .q{margin-top:3px}
.slips{display:grid;grid-template-columns:1fr 1fr;margin-top:14px;border-top:1px dashed var(--ink4);border-left:1px dashed var(--ink4)}
.slip{display:grid;grid-template-columns:auto 1fr;gap:4px 12px;align-items:center;padding:16px 14px;border-right:1px dashed var(--ink4);border-bottom:1px dashed var(--ink4);break-inside:avoid}
.slip svg.qr{width:46mm;height:46mm}
.slip .digit{font-size:44px;line-height:46px;font-weight:600}
.slip .word{display:flex;gap:6px;align-items:center;font-size:16px;line-height:22px;font-weight:600}
.slip .whose{margin-top:10px;color:var(--ink3);font-size:11px;line-height:15px}
`

export type BallotsSetup = {
  readonly session: string
  readonly workspace: string
  readonly language: Language
  readonly version: string
}

/** Ballots to print and cut: a page a seat, six slips on it, each good for every account of the session. */
export function ballotsPage(sheets: readonly BallotSheet[], setup: BallotsSetup, say: Say, fonts: string): string {
  const { language, version, session } = setup
  const title = say.text('ballotsTitle', { name: session })
  return sheetHtml(
    { language, version, title, fonts, style: STYLE },
    html`${sheets.map((sheet) => sheetOf(sheet, session, say))}`,
  )
}

function sheetOf({ name, number, side, slips }: BallotSheet, session: string, say: Say): Markup {
  const no = say.text('ballotNumber', { n: number })
  const whose = [name, ...(side === null ? [] : [say.word(side)])].join(' · ')
  return html`<section class="sheet">
    <h1>${no} &nbsp; ${whose}</h1>
    <p class="q">${session}</p>
    <p class="q">${say.text('ballotHow')}</p>
    <div class="slips">
      ${slips.map(
        ({ disposition, path, size }, at) =>
          html`<div class="slip">
            ${raw(`<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`)}
            <div>
              <div class="digit">${at + 1}</div>
              <div class="word">${dispositionMark(disposition, 16)}${say.word(disposition)}</div>
              <div class="whose">${no} ${name}<br />${session}</div>
            </div>
          </div>`,
      )}
    </div>
  </section>`
}
