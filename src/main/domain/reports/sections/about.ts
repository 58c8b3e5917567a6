import { aboutLines, countedLines, gapLines, referenceLines, thresholdLines } from '../about-sheet.ts'
import { modelLines, solutionLines } from '../assumptions.ts'
import { html, type Markup } from '../markup.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'

type Sourced = { label: string; value: string; source: string }

/** What the document rests on: how things were counted, thresholds and references with their sources, what is missing. */
export function aboutSection(report: Report, say: Say): Markup {
  const gaps = gapLines(report, say)
  return html`<section class="part page">
    <h2>${say.text('about')}</h2>
    <dl>
      ${aboutLines(report, say).map(
        ({ label, text }) =>
          html`<dt>${label}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
    <div class="group">
      <h3>${say.text('counted')}</h3>
      <ul class="plain">
        ${countedLines(say).map((text) => html`<li>${text}</li>`)}
      </ul>
    </div>
    ${report.about.report === 'plan' && model(report, say)}${sourced(say.text('thresholds'), thresholdLines(report, say), say)}${sourced(say.text('references'), referenceLines(report, say), say)}${
      gaps.length > 0 &&
      html`<div class="group">
        <h3>${say.text('missingFacts')}</h3>
        <dl>
          ${gaps.map(
            ({ label, text }) =>
              html`<dt>${label}</dt>
                <dd>${text}</dd>`,
          )}
        </dl>
      </div>`
    }
  </section>`
}

function model(report: Report, say: Say): Markup {
  const sure = solutionLines(report, say)
  return html`${
    sure.length > 0 &&
    html`<div class="group">
      <h3>${say.text('planTitle')}</h3>
      <ul class="plain">
        ${sure.map((text) => html`<li>${text}</li>`)}
      </ul>
    </div>`
  }${sourced(say.text('modelTitle'), modelLines(say), say)}`
}

function sourced(title: string, lines: readonly Sourced[], say: Say): Markup {
  if (lines.length === 0) return html``
  return html`<div class="group">
    <h3>${title}</h3>
    <table>
      <colgroup>
        <col style="width:36%" />
        <col style="width:16%" />
        <col style="width:48%" />
      </colgroup>
      <thead>
        <tr>
          <td></td>
          <th>${say.text('value')}</th>
          <th>${say.text('source')}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ label, value, source }) =>
            html`<tr>
              <td style="font-weight:400">${label}</td>
              <td>${value}</td>
              <td>${source}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
