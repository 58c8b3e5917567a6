import { auditBoard } from './audit/board.ts'
import { auditGovernance } from './audit/governance.ts'
import { auditOwners } from './audit/owners.ts'
import { headline } from './headline.ts'
import { html } from './markup.ts'
import type { Report } from './report.ts'
import type { Say } from './say.ts'
import { aboutSection } from './sections/about.ts'
import { boardSection } from './sections/board.ts'
import { changesSection } from './sections/changes.ts'
import { coverageAfterSection } from './sections/coverage-after.ts'
import { decisionsSection } from './sections/decisions.ts'
import { findingsSection } from './sections/findings.ts'
import { frontierSection } from './sections/frontier.ts'
import { inventorySection } from './sections/inventory.ts'
import { marketsSection } from './sections/markets.ts'
import { mergesSection } from './sections/merges.ts'
import { headSection, overviewSection } from './sections/overview.ts'
import { approvalsSection, risksSection, tasksSection, wavesSection } from './sections/work.ts'
import { type PageScript, sheetHtml } from './sheet-html.ts'

/**
 * One self-contained HTML document: A4 pages for the printer, one long sheet on a screen.
 * @param fonts `@font-face` rules with the fonts inside
 * @param script what lets its tables be sorted; without it nothing runs in the page
 */
export function documentHtml(report: Report, say: Say, fonts: string, script?: PageScript): string {
  const { about } = report
  const ofAudit = {
    board: () => [auditBoard(report, say)],
    governance: () => auditGovernance(report, say),
    market: () => auditOwners(report, say),
  }
  const ofPlan = {
    board: () => [overviewSection(report, say), report.inventory.length > 0 && boardSection(report, say)],
    governance: () => [
      overviewSection(report, say),
      frontierSection(report, say),
      coverageAfterSection(report, say),
      mergesSection(report, Number.POSITIVE_INFINITY, say),
      wavesSection(report, say),
      risksSection(report, say),
      approvalsSection(report, say),
      decisionsSection(report, say),
      changesSection(report, say),
      tasksSection(report, say, script !== undefined),
      findingsSection(report, say),
      inventorySection(report, say),
      aboutSection(report, say),
    ],
    market: () => [report.inventory.length === 0 ? overviewSection(report, say) : marketsSection(report, say)],
  }
  const sections = (about.report === 'audit' ? ofAudit : ofPlan)[about.audience]()
  const body = html`${headSection(report, say)}${script && html`<p class="q screen">${say.text('sortHint')}</p>`}
  ${sections}`
  const { title } = headline(report, say)
  return sheetHtml(
    { language: about.language, version: about.version, title, fonts, ...(script ? { script } : {}) },
    body,
  )
}
