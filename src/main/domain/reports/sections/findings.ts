import { groupedBy } from '../grouping.ts'
import { html, type Markup } from '../markup.ts'
import { severityMark } from '../marks.ts'
import { type FindingLine, isOpen, type Report } from '../report.ts'
import type { Say } from '../say.ts'
import { accountCell, placeText } from './account-cell.ts'

/** Findings of one rule that are printed; a document is read by people. */
const MOST_ROWS = 600
/** From here on, findings that all say the same are one paragraph per brand instead of a table. */
const MANY_ALIKE = 8

export type RuleGroup = { first: FindingLine; rows: FindingLine[] }

/** Findings by rule, in the order they came. */
export function byRule(findings: readonly FindingLine[]): RuleGroup[] {
  return [...groupedBy(findings, (finding) => finding.rule).values()].flatMap((rows) =>
    rows[0] ? [{ first: rows[0], rows }] : [],
  )
}

/** Every finding, grouped by rule, with what to do about each. */
export function findingsSection(report: Report, say: Say): Markup {
  const { audit, findings } = report
  // In a first audit everything is new, and saying so at each tells nothing.
  const tellNew = findings.some((finding) => !finding.isNew)
  const title = html`<h2>
    ${say.text('findingsSheet')}
    <span class="q">${audit && say.text('auditOf', { day: say.date(audit.startedAt) })}</span>
  </h2>`
  if (!audit)
    return html`<section class="part page">
      ${title}
      <p class="said">${say.text('noAudit')}</p>
    </section>`
  if (findings.length === 0)
    return html`<section class="part page">
      ${title}
      <p class="said">${say.text('noFindings')}</p>
    </section>`
  return html`<section class="part page">
    ${title}${byRule(findings).map((group) => rulePart(group, tellNew, say))}
  </section>`
}

/** What to do, as sentences. */
export const remedyText = (steps: readonly string[]): string =>
  steps.map((step) => (/[.!?…]$/.test(step) ? step : `${step}.`)).join(' ')

function rulePart({ first, rows }: RuleGroup, tellNew: boolean, say: Say): Markup {
  const alike = rows.length >= MANY_ALIKE && rows.every((row) => row.message === first.message && isOpen(row))
  const printed = rows.slice(0, MOST_ROWS)
  return html`<div class="group">
    <h3>
      ${severityMark(first.severity, 12)}${first.ruleTitle}
      <span class="q">${say.counted('nFindings', rows.length)}</span>
    </h3>
    <p class="remedy">
      ${alike && html`${remedyText([first.message])} `}<span class="q"
        >${say.text('remedy')}: ${remedyText(first.remedy)}</span
      >
    </p>
    ${alike ? flow(printed, tellNew, say) : table(printed, tellNew, say)}${rows.length > MOST_ROWS && html`<p class="q">${say.text('findingsLong', { most: say.number(MOST_ROWS) })}</p>`}
  </div>`
}

const mark = (row: FindingLine, tellNew: boolean, say: Say): Markup =>
  html`${!isOpen(row) && html` <span class="q nw">· ${say.word(row.status)}</span>`}${tellNew && row.isNew && html` <span class="q nw">· ${say.text('isNew')}</span>`}`

/** Accounts in two columns of paragraphs, one per brand. */
function flow(rows: readonly FindingLine[], tellNew: boolean, say: Say): Markup {
  const brands = groupedBy(rows, (row) => row.brand ?? say.text('noBrand'))
  return html`<div class="flow">
    ${[...brands].map(
      ([brand, some]) =>
        html`<p>
          <span class="b">${brand}</span>
          ${some.map((row, at) => html`${at > 0 && ', '}<span class="n">${row.accountName ?? row.subject ?? '–'}</span> <span class="q">${networkOf(row)}${tellNew && row.isNew && `, ${say.text('isNew')}`}</span>`)}
        </p>`,
    )}
  </div>`
}

const networkOf = (row: FindingLine): string => row.line?.networkName ?? row.network ?? ''

function table(rows: readonly FindingLine[], tellNew: boolean, say: Say): Markup {
  return html`<table>
    <colgroup>
      <col style="width:23%" />
      <col style="width:18%" />
      <col style="width:16%" />
      <col style="width:43%" />
    </colgroup>
    <thead>
      <tr>
        <th>${say.column('account')}</th>
        <th>${say.column('brand')}, ${say.column('market').toLocaleLowerCase(say.language)}</th>
        <th>${say.column('owner')}</th>
        <th>${say.column('finding')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <td>${accountCell(row.accountName ?? row.subject ?? '–', networkOf(row), row.line?.url ?? null)}</td>
            <td>${placeText(row.brand, row.market)}</td>
            <td>${row.owner ?? (row.account === null ? '–' : say.text('noOwner'))}</td>
            <td>${row.message}${mark(row, tellNew, say)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}
