import { html, type Markup } from '../markup.ts'
import { dispositionTag, severityMark } from '../marks.ts'
import { held, isOpen, type Report } from '../report.ts'
import type { Say } from '../say.ts'
import { accountCell, placeText } from './account-cell.ts'
import { coverageAfterSection } from './coverage-after.ts'
import { reasonText } from './decisions.ts'
import { byRule } from './findings.ts'
import { frontierSection } from './frontier.ts'
import { mergesSection } from './merges.ts'
import { approvalsSection, risksSection, wavesSection } from './work.ts'

const TOP_DECISIONS = 10
/** Reasons given for each. */
const TOP_REASONS = 2
const TOP_RISKS = 8
/** Accounts named beside a risk. */
const NAMED = 4

/** Successors named on a board's pages. */
const MERGES = 14

/** What a board has to know beyond the figures: the largest changes, the largest risks, what stays open. */
export function boardSection(report: Report, say: Say): Markup {
  const frontier = frontierSection(report, say)
  const drawn = frontier.markup !== ''
  return html`${drawn && html`<div class="page">${frontier}</div>`}
    <section class="part${!drawn && ' page'}">
      <h2>${say.text('topDecisions')} <span class="q">${say.text('topDecisionsNote')}</span></h2>
      ${topDecisions(report, say)}
    </section>
    ${mergesSection(report, MERGES, say)}${coverageAfterSection(report, say)}${wavesSection(report, say)}
    <section class="part">
      <h2>${say.text('topRisks')} <span class="q">${say.text('topRisksNote')}</span></h2>
      ${topRisks(report, say)}
    </section>
    ${risksSection(report, say)}${approvalsSection(report, say)}`
}

function topDecisions(report: Report, say: Say): Markup {
  const { plan, decisions } = report
  if (!plan) return html`<p class="said">${say.text('noPlan')}</p>`
  const changing = decisions
    .filter((row) => !['keep', 'undecided'].includes(held(row).disposition))
    .toSorted((one, other) => (other.audience ?? -1) - (one.audience ?? -1))
  const open = plan.dispositions.undecided
  return html`${
    changing.length === 0
      ? html`<p class="said">${say.text('noDecisions')}</p>`
      : html`<table>
          <colgroup>
            <col style="width:22%" />
            <col style="width:17%" />
            <col style="width:9%" />
            <col style="width:18%" />
            <col style="width:34%" />
          </colgroup>
          <thead>
            <tr>
              <th>${say.column('account')}</th>
              <th>${say.column('brand')}, ${say.column('market').toLocaleLowerCase(say.language)}</th>
              <th class="r">${say.text('audience')}</th>
              <th>${say.column('disposition')}</th>
              <th>${say.text('why')}</th>
            </tr>
          </thead>
          <tbody>
            ${changing.slice(0, TOP_DECISIONS).map((row) => {
              const { disposition, into } = held(row)
              return html`<tr>
                <td>${accountCell(row.name, row.line?.networkName ?? row.network, row.line?.url ?? null)}</td>
                <td>${placeText(row.brand, row.market)}</td>
                <td class="r">${say.compact(row.audience)}</td>
                <td>
                  ${dispositionTag(disposition, say)}${into !== null && html`<span class="q n">${say.text('into', { name: into })}</span>`}
                </td>
                <td>${reasonText(row, say, TOP_REASONS)}</td>
              </tr>`
            })}
          </tbody>
        </table>`
  }${open > 0 && html`<p class="said">${say.counted('undecidedLeft', open)}</p>`}`
}

function topRisks({ audit, findings }: Report, say: Say): Markup {
  if (!audit) return html`<p class="said">${say.text('noAudit')}</p>`
  const severe = byRule(
    findings.filter((finding) => isOpen(finding) && (finding.severity === 'critical' || finding.severity === 'high')),
  )
  if (severe.length === 0) return html`<p class="said">${say.text('noFindings')}</p>`
  return html`<table>
    <colgroup>
      <col style="width:30%" />
      <col style="width:8%" />
      <col style="width:31%" />
      <col style="width:31%" />
    </colgroup>
    <thead>
      <tr>
        <th>${say.column('rule_title')}</th>
        <th class="r">${say.text('count')}</th>
        <th>${say.text('accounts')}</th>
        <th>${say.text('remedy')}</th>
      </tr>
    </thead>
    <tbody>
      ${severe.slice(0, TOP_RISKS).map(({ first, rows }) => {
        const names = rows.slice(0, NAMED).map((row) => row.accountName ?? row.subject ?? '–')
        return html`<tr>
          <td>
            <span class="tag" style="white-space:normal;align-items:flex-start"
              >${severityMark(first.severity, 12)}${first.ruleTitle}</span
            >
          </td>
          <td class="r">${say.number(rows.length)}</td>
          <td class="n">${names.join(', ')}${rows.length > NAMED && '…'}</td>
          <td>${first.remedy[0] ?? '–'}</td>
        </tr>`
      })}
    </tbody>
  </table>`
}
