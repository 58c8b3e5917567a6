import { auditBoard } from './audit/board.ts'
import { auditGovernance } from './audit/governance.ts'
import { auditOwners } from './audit/owners.ts'
import { headline } from './headline.ts'
import { html, raw } from './markup.ts'
import type { Report } from './report.ts'
import type { Say } from './say.ts'
import { aboutSection } from './sections/about.ts'
import { boardSection } from './sections/board.ts'
import { decisionsSection } from './sections/decisions.ts'
import { findingsSection } from './sections/findings.ts'
import { inventorySection } from './sections/inventory.ts'
import { marketsSection } from './sections/markets.ts'
import { headSection, overviewSection } from './sections/overview.ts'
import { STYLE } from './style.ts'

/** Nothing runs and nothing is loaded, wherever the file is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/**
 * One self-contained HTML document without scripts: A4 pages for the printer, one long sheet on a screen.
 * @param fonts `@font-face` rules with the fonts inside
 */
export function documentHtml(report: Report, say: Say, fonts: string): string {
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
      decisionsSection(report, say),
      findingsSection(report, say),
      inventorySection(report, say),
      aboutSection(report, say),
    ],
    market: () => [report.inventory.length === 0 ? overviewSection(report, say) : marketsSection(report, say)],
  }
  const sections = (about.report === 'audit' ? ofAudit : ofPlan)[about.audience]()
  const { markup } = html`<!doctype html>
    <html lang="${about.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width" />
        <meta name="generator" content="Muster ${about.version}" />
        <title>${headline(report, say).title}</title>
        <style>
          ${raw(fonts)}${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>${headSection(report, say)} ${sections}</main>
      </body>
    </html> `
  return markup
}
