import type { KnownExport } from './known-export.ts'

/** Posts with their addresses, which name the account; spreadsheets round the ids. */
export const xAnalytics: KnownExport = {
  tool: 'X analytics',
  holds: 'posts',
  proof: ['tweet id', 'tweet permalink', 'tweet text', 'impressions'],
  columns: { 'tweet permalink': 'post_url' },
}
