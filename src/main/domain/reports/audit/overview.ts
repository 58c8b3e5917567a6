import type { Maturity } from '#shared/model/maturity.ts'
import { severityBars } from '../charts/bars.ts'
import { html, type Markup } from '../markup.ts'
import type { Report } from '../report.ts'
import { caption } from '../sections/overview.ts'
import type { Say } from '../say.ts'
import { evidenceText, wantedText } from './evidence.ts'
import { healthBands } from './health-bands.ts'

/** The head of every audit report: findings and what changed, maturity, health and skills. */
export function auditOverview(report: Report, say: Say): Markup {
  const { audit, maturity } = report
  if (!audit) return html`<p class="said">${say.text('noAudit')}</p>`
  return html`<div class="row">
      <section>${findings(report, say)}</section>
      <section>${maturity && stage(maturity, say)}</section>
    </div>
    <div class="row">
      <section>${health(report, say)}</section>
      <section>${maturity && skills(maturity, say)}</section>
    </div>`
}

function findings({ center, comparison }: Report, say: Say): Markup {
  const since = comparison
    ? say.text('sinceRun', {
        day: say.date(comparison.from.startedAt),
        appeared: say.number(comparison.counts['appeared'] ?? 0),
        regressed: say.number(comparison.counts['regressed'] ?? 0),
        gone: say.number(comparison.counts['gone'] ?? 0),
      })
    : say.text('firstAudit')
  return html`${caption(say.text('findings'))}
    <div class="lead"><span class="display">${say.number(center.findings.total)}</span></div>
    ${severityBars(center.findings, say)}
    <p class="q" style="margin-top:7px">${since}</p>`
}

function stage({ stage: reached, perhaps, stages }: Maturity, say: Say): Markup {
  const at = stages.findIndex((one) => one.id === reached)
  const next = stages[at + 1]
  const lacking = (next?.criteria ?? []).filter(({ state }) => state !== 'met')
  return html`${caption(say.text('maturityTitle'))}
    <div class="lead"><span class="display">${stages[at]?.name ?? say.text('maturityNone')}</span></div>
    <div class="stack">
      ${stages.map(
        (_, index) => html`<i style="flex:1;background:${index <= at ? 'var(--accent)' : 'var(--ring)'}"></i>`,
      )}
    </div>
    <p class="b">
      ${next ? say.text('maturityNext', { stage: next.name }) : say.text('maturityTop')}
      ${perhaps !== null && html`<span class="q" style="font-weight:400">${say.text('maturityPerhaps', { stage: stages.find((one) => one.id === perhaps)?.name ?? '' })}</span>`}
    </p>
    ${
      lacking.length > 0 &&
      html`<ul class="plain">
        ${lacking.map(
          (one) =>
            html`<li>
              ${one.label}: <span class="nw">${evidenceText(one, say)},</span>
              <span class="q nw">${say.text('wantedShort', { wanted: wantedText(one, say) })}</span>
            </li>`,
        )}
      </ul>`
    }`
}

function health({ inventory }: Report, say: Say): Markup {
  const bands = healthBands(inventory)
  const top = Math.max(1, ...bands.map(({ count }) => count))
  return html`${caption(say.text('healthTitle'), say.text('healthNote'))}
    <ul class="bars" style="grid-template-columns:84px minmax(0,1fr) 42px">
      ${bands.map(
        ({ id, count }) =>
          html`<li>
            <span>${say.text(id)}</span
            ><span class="track"><i style="width:${Math.round((count / top) * 1000) / 10}%"></i></span
            ><span class="r b">${say.number(count)}</span>
          </li>`,
      )}
    </ul>`
}

function skills({ skills: all }: Maturity, say: Say): Markup {
  return html`${caption(say.text('skillsTitle'))}
    <table class="figures">
      <tbody>
        ${all.map(
          ({ name, level }) =>
            html`<tr>
              <td style="padding:1.5px 0;border:0">${name}</td>
              <td class="r" style="padding:1.5px 0;border:0">${say.text(`level_${level}`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}
