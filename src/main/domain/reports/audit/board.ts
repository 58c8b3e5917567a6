import { html, type Markup } from '../markup.ts'
import { severityMark } from '../marks.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'
import { asks } from './asks.ts'
import { auditOverview } from './overview.ts'
import { risksByRule } from './risks.ts'

/** Rows that leave one page one page. */
const TOP_RISKS = 10
const TOP_GAPS = 4

/** One page for a board: where we stand, the largest risks, what is not known, what has to be decided. */
export function auditBoard(report: Report, say: Say): Markup {
  if (!report.audit) return auditOverview(report, say)
  const waiting = asks(report, say)
  return html`${auditOverview(report, say)}
    <section class="part">
      <h2>${say.text('risksTitle')} <span class="q">${say.text('risksNote')}</span></h2>
      ${riskTable(report, say, TOP_RISKS)}
    </section>
    <div class="row" style="border-bottom:0;margin-top:14px">
      <section>
        <h3>${say.text('askTitle')}</h3>
        <ul class="plain">
          ${waiting.length === 0 ? html`<li>${say.text('askNothing')}</li>` : waiting.map((text) => html`<li>${text}</li>`)}
        </ul>
      </section>
      <section>
        <h3>${say.text('gapsTitle')}</h3>
        <ul class="plain">
          ${report.gaps
            .slice(0, TOP_GAPS)
            .map(
              ({ label, accounts, rules }) =>
                html`<li>
                  ${label}:
                  ${say.text('missingFact', { accounts: say.counted('nAccounts', accounts), rules: say.counted('nRules', rules.length) })}
                </li>`,
            )}
        </ul>
      </section>
    </div>`
}

/** Rules by the risk of their open findings, with what to do first. */
export function riskTable({ findings }: Report, say: Say, most: number): Markup {
  const risks = risksByRule(findings)
  if (risks.length === 0) return html`<p class="said">${say.text('noFindings')}</p>`
  return html`<table>
    <colgroup>
      <col style="width:38%" />
      <col style="width:9%" />
      <col style="width:10%" />
      <col style="width:43%" />
    </colgroup>
    <thead>
      <tr>
        <th>${say.column('rule_title')}</th>
        <th class="r">${say.text('count')}</th>
        <th class="r">${say.text('risk')}</th>
        <th>${say.text('remedy')}</th>
      </tr>
    </thead>
    <tbody>
      ${risks.slice(0, most).map(
        ({ first, rows, risk }) =>
          html`<tr>
            <td>
              <span class="tag" style="white-space:normal;align-items:flex-start"
                >${severityMark(first.severity, 12)}${first.ruleTitle}</span
              >
            </td>
            <td class="r">${say.number(rows.length)}</td>
            <td class="r">${say.number(risk)}</td>
            <td>${first.remedy[0] ?? '–'}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}
