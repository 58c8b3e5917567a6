import type { KnownExport } from './known-export.ts'

/** Published posts below two lines of title; counts have commas for thousands. */
export const hootsuite: KnownExport = {
  tool: 'Hootsuite',
  holds: 'posts',
  proof: ['post id', 'post message', 'post permalink', 'social network'],
  columns: { 'post permalink': 'post_url' },
}
