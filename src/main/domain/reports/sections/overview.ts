import { activityStrip } from '../charts/activity-strip.ts'
import { dispositionBar, networkBars, severityBars } from '../charts/bars.ts'
import { coverageMatrix, isDrawn } from '../charts/coverage-matrix.ts'
import { serviceGap } from '../charts/service-gap.ts'
import { figureRows, figureText } from '../figures.ts'
import { headline } from '../headline.ts'
import { html, type Markup, type Part } from '../markup.ts'
import { sign } from '../marks.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'

/** Markets beside which the service gap still has room on the page. */
const NARROW_MARKETS = 10

export function headSection(report: Report, say: Say): Markup {
  const { title, facts } = headline(report, say)
  return html`<header class="head">
    <div class="brand">${sign}<span>Muster</span></div>
    <h1>${title}</h1>
    ${facts.map((fact) => html`<p>${fact}</p>`)}
  </header>`
}

/** The line over a chart: its name, what it draws, and a figure at the end. */
export const caption = (title: string, note: Part = '', end: Part = ''): Markup =>
  html`<div class="cap">
    <h3>${title}</h3>
    <span>${note}</span><span class="end">${end}</span>
  </div>`

/** The first page: key figures before and after, and the charts of the command center on paper. */
export function overviewSection(report: Report, say: Say): Markup {
  const { center, inventory } = report
  if (inventory.length === 0) return html`<p class="said">${say.text('emptyWorkspace')}</p>`
  const narrow = center.coverage.markets.length <= NARROW_MARKETS
  const coverage = html`<section class="matrices">
    ${caption(say.text('coverage'), isDrawn(center.coverage) && say.text('coverageNote'), center.coverage.needed > 0 && say.text('ofNeeded', { n: say.number(center.coverage.covered), needed: say.number(center.coverage.needed) }))}${coverageMatrix(center.coverage, say)}
  </section>`
  const service = html`<section${narrow && html` class="tall"`}>${serviceSection(report, narrow, say)}</section>`
  const { activity } = center
  return html` <div class="row">
      <section>${planSection(report, say)}</section>
      <section>${figuresSection(report, say)}</section>
    </div>
    <div class="row">
      <section>
        ${caption(say.text('activity'), activity.every > 1 ? `${say.text('activityNote')}; ${say.text('activityEvery', { n: say.number(activity.every) })}` : say.text('activityNote'))}${activityStrip(activity, say)}
      </section>
    </div>
    <div class="row">
      <section>${findingsSection(report, say)}</section>
      <section>
        ${caption(say.text('byNetwork'), '', say.counted('nAccounts', center.accounts.total))}${networkBars(center.accounts, say)}
      </section>
    </div>
    ${
      narrow
        ? html`<div class="row">${coverage}${service}</div>`
        : html`<div class="row">${coverage}</div>
            <div class="row">${service}</div>`
    }`
}

function planSection({ plan, center }: Report, say: Say): Markup {
  if (!plan)
    return html`${caption(say.text('decisionsShort'))}
      <p class="display">${say.number(center.accounts.total)}</p>
      <p class="q">${say.text('accounts').toLocaleLowerCase(say.language)}</p>
      <p class="said">${say.text('noPlan')}</p>`
  const kept = plan.audienceKept === null ? '' : say.text('keeps', { share: say.share(plan.audienceKept) })
  return html`${caption(say.text('decisionsShort'), '', say.text('decidedOf', { decided: say.number(plan.decided), total: say.number(plan.accounts) }))}
    <div class="lead">
      <span class="display"
        >${say.number(plan.before.accounts)}<span class="arrow">→</span>${say.number(plan.after.accounts)}</span
      ><span class="m">${kept}</span>
    </div>
    ${dispositionBar(plan.dispositions, say)}`
}

function figuresSection(report: Report, say: Say): Markup {
  const { figures, withPlan } = figureRows(report, say)
  const rows = figures.filter((row) => row.id !== 'audienceKept')
  return html`<table class="figures">
    <colgroup>
      <col style="width:44%" />
      <col style="width:${withPlan ? '24%' : '56%'}" />
      ${
        withPlan &&
        html`<col style="width:8%" />
          <col style="width:24%" />`
      }
    </colgroup>
    <thead>
      <tr>
        <th>${say.text('keyFigures')}</th>
        <th class="r">${say.text('today')}</th>
        ${
          withPlan &&
          html`<td></td>
            <th class="r">${say.text('afterPlan')}</th>`
        }
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <td>${row.label}</td>
            <td class="now">
              ${withPlan && row.of !== null && row.of > 0 ? say.number(row.before) : figureText(row, row.before, say)}
            </td>
            ${
              withPlan &&
              html`<td class="arrow">→</td>
                <td class="then">${figureText(row, row.after, say)}</td>`
            }
          </tr>`,
      )}
    </tbody>
  </table>`
}

function findingsSection({ audit, center }: Report, say: Say): Markup {
  if (!audit)
    return html`${caption(say.text('findings'))}
      <p class="m">${say.text('noAudit')}</p>`
  const change = center.findings.sinceLastAudit
  return html`${caption(say.text('findings'))}
    <div class="lead">
      <span class="display">${say.number(center.findings.total)}</span
      ><span class="q">${change === null ? '' : say.text('sinceLastAudit', { n: say.signed(change) })}</span>
    </div>
    ${severityBars(center.findings, say)}`
}

function serviceSection({ center }: Report, narrow: boolean, say: Say): Markup {
  const gap = center.serviceGap
  if (!gap || gap.needed === 0)
    return html`${caption(say.text('serviceGap'))}
      <p class="q">${say.text('noService')}</p>`
  return html`${caption(say.text('serviceGap'), !narrow && say.text('serviceNote'), say.counted('days', gap.days))}${serviceGap(gap, say)}`
}
