import type { KnownExport } from './known-export.ts'

/** Posts of Facebook pages. Spreadsheets round the ids; the address of the post then still names the page. */
export const metaBusinessSuite: KnownExport = {
  tool: 'Meta Business Suite',
  holds: 'posts',
  proof: ['post id', 'page id', 'page name', 'permalink'],
  columns: { 'page id': 'network_id:facebook', 'page name': 'display_name', permalink: 'post_url' },
}
