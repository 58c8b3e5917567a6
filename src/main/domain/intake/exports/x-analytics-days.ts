import type { KnownExport } from './known-export.ts'

/** The summary by day of one account, without its name. */
export const xAnalyticsDays: KnownExport = {
  tool: 'X analytics',
  holds: 'figures',
  proof: ['date', 'tweets published', 'impressions', 'engagements'],
  columns: {},
}
