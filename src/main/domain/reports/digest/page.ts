import { Severity } from '#shared/model/words.ts'
import { html, type Markup, type Part, raw } from '../markup.ts'
import { severityMark, sign } from '../marks.ts'
import type { Say } from '../say.ts'
import { STYLE } from '../style.ts'
import type { Digest } from './digest.ts'

/** Nothing is loaded and nothing runs, wherever the file is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
const CHANGES_SHOWN = 10
const RULES_SHOWN = 6
const HOUR = 60
const DAY = 1440
const KINDS = ['appeared', 'regressed', 'gone', 'worse', 'milder'] as const

/** Figures beside one another, larger than their words. */
const OWN_STYLE = `
.tiles{display:flex;flex-wrap:wrap;gap:8px 24px;margin-top:8px}
.tiles>div{min-width:66px}
.tiles b{display:block;font-size:18px;line-height:22px;font-weight:600;letter-spacing:-.018em}
.tiles .q{font-size:10px}
.due{margin-top:8px}
.due li{padding:4px 0;border-bottom:1px solid var(--line)}
`

/** Minutes in the largest unit that fits. */
export function spanText(minutes: number | null, say: Say): string {
  if (minutes === null) return say.number(null)
  if (minutes < HOUR) return say.counted('minutes', Math.round(minutes))
  if (minutes < DAY) return say.counted('digestHours', Math.round(minutes / HOUR))
  return say.counted('digestDays', Math.round(minutes / DAY))
}

const tile = (value: Part, words: string): Markup => html`<div><b>${value}</b><span class="q">${words}</span></div>`

const section = (title: string, note: string, ...parts: readonly Part[]): Markup =>
  html`<section class="part">
    <h2>${title} <span class="q">${note}</span></h2>
    ${parts}
  </section>`

function standing({ accounts, open }: Digest, say: Say): Markup {
  const severe = Severity.options.map(
    (severity) =>
      html`<div>
        <b><span class="tag">${severityMark(severity, 12)}${say.number(open?.[severity] ?? 0)}</span></b
        ><span class="q">${say.word(severity)}</span>
      </div>`,
  )
  return section(
    say.text('digestNow'),
    '',
    html`<div class="tiles">
      ${tile(say.number(accounts.total), say.text('digestAccounts'))}
      ${tile(say.number(accounts.added), say.text('digestAdded'))}
      ${tile(say.number(accounts.withoutOwner), say.text('digestNoOwner'))} ${open && severe}
    </div>`,
  )
}

function changes({ changes: all }: Digest, say: Say): Markup {
  if (all.length === 0)
    return section(say.text('digestChanges'), '', html`<p class="said">${say.text('digestNoChanges')}</p>`)
  const rows = all.slice(0, CHANGES_SHOWN).map(
    ({ what, steps, rows: count }) =>
      html`<tr>
        <td>${what}</td>
        <td class="r">${say.number(steps)}</td>
        <td class="r">${say.number(count)}</td>
      </tr>`,
  )
  const more = all.length - CHANGES_SHOWN
  return section(
    say.text('digestChanges'),
    '',
    html`<table>
      <colgroup>
        <col />
        <col style="width:14%" />
        <col style="width:14%" />
      </colgroup>
      <thead>
        <tr>
          <th>${say.text('digestChange')}</th>
          <th class="r">${say.text('digestSteps')}</th>
          <th class="r">${say.text('digestRows')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
    more > 0 && html`<p class="said">${say.counted('digestMore', more)}</p>`,
  )
}

function findings({ audits }: Digest, say: Say): Markup {
  const title = say.text('digestFindings')
  if (audits === null) return section(title, '', html`<p class="said">${say.text('digestNoAudit')}</p>`)
  const now = say.date(audits.now)
  if (audits.before === null)
    return section(title, '', html`<p class="said">${say.text('digestFirstAudit', { now })}</p>`)
  return section(
    title,
    say.text('digestAuditsOf', { now, before: say.date(audits.before) }),
    html`<div class="tiles">
      ${KINDS.map((kind) => tile(say.number(audits.counts[kind] ?? 0), say.text(`digest_${kind}`)))}
    </div>`,
    audits.appeared.length > 0 &&
      html`<div class="group">
        <h3>${say.text('digestNewRules')}</h3>
        <ul class="due">
          ${audits.appeared
            .slice(0, RULES_SHOWN)
            .map(
              ({ rule, severity, count }) =>
                html`<li><span class="tag">${severityMark(severity)} ${say.number(count)} · ${rule}</span></li>`,
            )}
        </ul>
      </div>`,
  )
}

function service({ service: times }: Digest, say: Say): Markup {
  const title = say.text('digestService')
  if (times === null) return section(title, '', html`<p class="said">${say.text('digestNoService')}</p>`)
  return section(
    title,
    say.text('digestServiceNote'),
    html`<div class="tiles">
      ${tile(say.number(times.needed), say.text('digestNeeded'))}
      ${tile(say.number(times.answered), say.text('digestAnswered'))}
      ${tile(say.share(times.withinShare), say.text('digestWithin'))}
      ${tile(spanText(times.firstMedian, say), say.text('digestMedian'))}
      ${tile(say.number(times.waiting), say.text('digestWaiting'))}
    </div>`,
  )
}

function plan({ plan: known }: Digest, say: Say): Markup {
  const title = say.text('digestPlan')
  if (known === null) return section(title, '', html`<p class="said">${say.text('digestNoPlan')}</p>`)
  return section(
    title,
    '',
    html`<div class="tiles">
      ${tile(html`${say.number(known.decided)} / ${say.number(known.accounts)}`, say.text('digestDecided'))}
      ${tile(say.number(known.after), say.text('digestAfter'))}
      ${tile(say.number(known.tasksDone), say.text('digestTasksDone'))}
      ${tile(say.number(known.tasksLate), say.text('digestTasksLate'))}
    </div>`,
  )
}

function due({ due: soon, dueDays }: Digest, say: Say): Markup {
  const lines = [
    soon.tasksLate > 0 && say.counted('digestLate', soon.tasksLate),
    soon.reviews > 0 && say.counted('digestReviews', soon.reviews),
    soon.waivers > 0 && say.counted('digestWaivers', soon.waivers),
    soon.findings > 0 && say.counted('digestFindingsDue', soon.findings),
    ...soon.waves.map(({ name, what, on }) =>
      say.text(what === 'starts' ? 'digestWaveStarts' : 'digestWaveEnds', { name, day: say.day(on) }),
    ),
  ].filter((line) => line !== false)
  return section(
    say.text('digestDue', { days: say.number(dueDays) }),
    '',
    lines.length === 0
      ? html`<p class="said">${say.text('digestNothingDue')}</p>`
      : html`<ul class="due">
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>`,
  )
}

/**
 * The digest as one self-contained HTML document of a page or two, for the printer and the screen. It names no people.
 * @param fonts `@font-face` rules with the fonts inside
 */
export function digestHtml(digest: Digest, say: Say, fonts: string): string {
  const title = `${digest.workspace}: ${say.text('digestTitle').toLocaleLowerCase(say.language)}`
  const { markup } = html`<!doctype html>
    <html lang="${say.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width" />
        <meta name="generator" content="Muster ${digest.version}" />
        <title>${title}</title>
        <style>
          ${raw(fonts)}${raw(STYLE)}${raw(OWN_STYLE)}
        </style>
      </head>
      <body>
        <main>
          <header class="head">
            <div class="brand">${sign}<span>Muster</span></div>
            <h1>${title}</h1>
            <p>${say.text('digestPeriod', { from: say.moment(digest.since), to: say.moment(digest.until) })}</p>
          </header>
          ${standing(digest, say)} ${findings(digest, say)} ${service(digest, say)} ${plan(digest, say)}
          ${due(digest, say)} ${changes(digest, say)}
        </main>
      </body>
    </html> `
  return markup
}
