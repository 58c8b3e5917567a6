import type { CriterionResult } from '#shared/model/maturity.ts'
import { RunChangeKind } from '#shared/model/run-comparison.ts'
import { html, type Markup } from '../markup.ts'
import { severityMark } from '../marks.ts'
import type { Report } from '../report.ts'
import { aboutSection } from '../sections/about.ts'
import { findingsSection } from '../sections/findings.ts'
import type { Say } from '../say.ts'
import { asks } from './asks.ts'
import { riskTable } from './board.ts'
import { evidenceText, wantedText } from './evidence.ts'
import { auditOverview } from './overview.ts'

const TOP_RISKS = 12

/** Everything for the people who run the audit: what changed and why, maturity, rules, waivers, every finding, sources. */
export function auditGovernance(report: Report, say: Say): readonly Markup[] {
  if (!report.audit) return [auditOverview(report, say)]
  const waiting = asks(report, say)
  return [
    auditOverview(report, say),
    html`<section class="part">
      <h2>${say.text('askTitle')}</h2>
      <ul class="plain">
        ${waiting.length === 0 ? html`<li>${say.text('askNothing')}</li>` : waiting.map((text) => html`<li>${text}</li>`)}
      </ul>
    </section>`,
    compared(report, say),
    html`<section class="part">
      <h2>${say.text('risksTitle')} <span class="q">${say.text('risksNote')}</span></h2>
      ${riskTable(report, say, TOP_RISKS)}
    </section>`,
    maturitySection(report, say),
    rulesSection(report, say),
    waivers(report, say),
    findingsSection(report, say),
    aboutSection(report, say),
  ]
}

type Cell = Markup | string
/** A table of text; columns from `right` on stand at the right end. */
function plainTable(
  heads: readonly string[],
  widths: readonly number[],
  right: readonly number[],
  rows: readonly (readonly Cell[])[],
): Markup {
  const side = (at: number): Markup | false => right.includes(at) && html` class="r"`
  return html`<table>
    <colgroup>
      ${widths.map((width) => html`<col style="width:${width}%" />`)}
    </colgroup>
    <thead>
      <tr>
        ${heads.map((head, at) => html`<th${side(at)}>${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, at) => html`<td${side(at)}>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

function compared({ comparison }: Report, say: Say): Markup {
  if (!comparison) return html``
  const { from, counts, same, causes } = comparison
  return html`<section class="part">
    <h2>
      ${say.text('comparedTitle', { day: say.date(from.startedAt) })} <span class="q">${say.text('comparedNote')}</span>
    </h2>
    <div class="row" style="border-bottom:0">
      <section>
        ${plainTable(
          [say.text('findings'), say.text('count')],
          [80, 20],
          [1],
          [
            ...RunChangeKind.options.map((kind) => [say.text(`kind_${kind}`), say.number(counts[kind] ?? 0)]),
            [say.text('unchanged'), say.number(same)],
          ],
        )}
      </section>
      <section>
        ${plainTable(
          [say.text('cause'), say.text('count')],
          [80, 20],
          [1],
          causes.map(({ kind, count }) => [say.text(`cause_${kind}`), say.number(count)]),
        )}
      </section>
    </div>
  </section>`
}

function criteria(rows: readonly CriterionResult[], say: Say): Markup {
  return plainTable(
    [say.text('evidence'), say.text('value'), say.text('askedFor'), say.text('state')],
    [48, 26, 12, 14],
    [2],
    rows.map((one) => [one.label, evidenceText(one, say), wantedText(one, say), say.text(`state_${one.state}`)]),
  )
}

function maturitySection({ maturity }: Report, say: Say): Markup {
  if (!maturity) return html``
  const name = (id: string): string => maturity.skills.find((one) => one.id === id)?.name ?? id
  return html`<section class="part">
    <h2>${say.text('maturityTitle')} <span class="q">${say.text('maturitySource')}</span></h2>
    ${maturity.stages.map(
      ({ name: title, text, criteria: rows, state }) =>
        html`<div class="group">
          <h3>${title} <span class="q">${text} · ${say.text(`state_${state}`)}</span></h3>
          ${criteria(rows, say)}
        </div>`,
    )}
    <h2 style="margin-top:20px">${say.text('skillsTitle')}</h2>
    ${maturity.skills.map(
      ({ name: title, text, criteria: rows, level }) =>
        html`<div class="group">
          <h3>${title} <span class="q">${text} · ${say.text(`level_${level}`)}</span></h3>
          ${criteria(rows, say)}
        </div>`,
    )}
    <h2 style="margin-top:20px">${say.text('feedsTitle')}</h2>
    ${plainTable(
      ['', say.text('evidence'), say.text('value'), say.text('state')],
      [24, 40, 22, 14],
      [],
      maturity.feeds.map(({ from, to, evidence }) => [
        `${name(from)} → ${name(to)}`,
        evidence.label,
        evidenceText(evidence, say),
        say.text(`state_${evidence.state}`),
      ]),
    )}
  </section>`
}

function rulesSection({ rules }: Report, say: Say): Markup {
  return html`<section class="part">
    <h2>${say.text('rulesTitle')}</h2>
    ${plainTable(
      [say.column('rule_title'), say.column('rule'), say.text('failed'), say.text('passed'), say.text('unknownHead')],
      [44, 23, 11, 11, 11],
      [2, 3, 4],
      rules.map((rule) => [
        html`<span class="tag" style="white-space:normal;align-items:flex-start"
          >${severityMark(rule.severity, 12)}${rule.title}</span
        >`,
        rule.id,
        say.number(rule.findings),
        say.number(rule.passed),
        say.number(rule.unknown),
      ]),
    )}
  </section>`
}

function waivers({ findings }: Report, say: Say): Markup {
  const accepted = findings.filter(({ status }) => status === 'accepted')
  return html`<section class="part">
    <h2>${say.text('waiversTitle')}</h2>
    ${
      accepted.length === 0
        ? html`<p class="said">${say.text('noWaivers')}</p>`
        : plainTable(
            [
              say.column('rule_title'),
              say.column('account'),
              say.text('approver'),
              say.text('until'),
              say.column('reason'),
            ],
            [28, 18, 14, 12, 28],
            [],
            accepted.map((row) => [
              row.ruleTitle,
              row.accountName ?? row.subject ?? say.text('portfolio'),
              row.approver ?? '–',
              row.expiresOn === null ? say.text('forGood') : say.day(row.expiresOn),
              row.reason ?? '–',
            ]),
          )
    }
  </section>`
}
