import type { Finding } from '#shared/model/finding.ts'
import { html, type Markup } from '../markup.ts'
import { severityMark } from '../marks.ts'
import { isOpen, type Report } from '../report.ts'
import type { Say } from '../say.ts'
import { accountCell, placeText } from './account-cell.ts'

/** Findings of one rule printed in full; a document is read by people. */
const MOST_ROWS = 400

export type RuleGroup = { rule: string; first: Finding; rows: Finding[] }

/** Findings by rule, in the order they came. */
export function byRule(findings: readonly Finding[]): RuleGroup[] {
  const groups = new Map<string, RuleGroup>()
  for (const finding of findings) {
    const group = groups.get(finding.rule)
    if (group) group.rows.push(finding)
    else groups.set(finding.rule, { rule: finding.rule, first: finding, rows: [finding] })
  }
  return [...groups.values()]
}

/** Every finding, grouped by rule, with what to do about each. */
export function findingsSection(report: Report, say: Say): Markup {
  const { audit, findings } = report
  const networks = new Map(report.inventory.map((line) => [line.id, line]))
  const body = !audit
    ? html`<p class="said">${say.text('noAudit')}</p>`
    : findings.length === 0
      ? html`<p class="said">${say.text('noFindings')}</p>`
      : byRule(findings).map((group) => {
          const rows = group.rows.slice(0, MOST_ROWS)
          return html`<div class="group"><h3>${severityMark(group.first.severity, 12)}${group.first.ruleTitle} <span class="q">${say.counted('nFindings', group.rows.length)}</span></h3>${group.first.remedy.length > 0 && html`<ul class="remedy">${group.first.remedy.map((step) => html`<li>${step}</li>`)}</ul>`}<table><colgroup><col style="width:22%"><col style="width:18%"><col style="width:17%"><col style="width:43%"></colgroup><thead><tr><th>${say.column('account')}</th><th>${say.column('brand')}, ${say.column('market').toLocaleLowerCase(say.language)}</th><th>${say.column('owner')}</th><th>${say.column('finding')}</th></tr></thead><tbody>${rows.map((row) => {
            const line = row.account === null ? undefined : networks.get(row.account)
            return html`<tr><td>${accountCell(row.accountName ?? '–', line?.networkName ?? '', line?.url ?? null)}</td><td>${placeText(row.brand, row.market)}</td><td>${row.owner ?? say.text('noOwner')}</td><td>${row.message}${!isOpen(row) && html` <span class="q nw">· ${say.word(row.status)}</span>`}${row.isNew && html` <span class="q nw">· ${say.text('isNew')}</span>`}</td></tr>`
          })}</tbody></table>${group.rows.length > MOST_ROWS && html`<p class="q">${say.text('findingsLong', { most: say.number(MOST_ROWS) })}</p>`}</div>`
        })
  return html`<section class="part page"><h2>${say.text('findingsSheet')} <span class="q">${audit ? say.text('auditOf', { day: say.date(audit.startedAt) }) : ''}</span></h2>${body}</section>`
}
