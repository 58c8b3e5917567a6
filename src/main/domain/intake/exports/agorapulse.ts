import type { KnownExport } from './known-export.ts'

/** Published posts, one a row; the address of a post may name its account. */
export const agorapulse: KnownExport = {
  tool: 'Agorapulse',
  holds: 'posts',
  proof: ['publishing date', 'publishing time', 'message', 'link'],
  columns: { link: 'post_url' },
}
