import type { KnownExport } from './known-export.ts'

/** Published posts with their addresses. */
export const later: KnownExport = {
  tool: 'Later',
  holds: 'posts',
  proof: ['posted at', 'caption', 'media type', 'post url'],
  columns: { 'post url': 'post_url' },
}
