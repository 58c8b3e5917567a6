import type { KnownExport } from './known-export.ts'

/** Videos of one channel by their ids, without the channel; the first row is their total. */
export const youtubeStudio: KnownExport = {
  tool: 'YouTube Studio',
  holds: 'posts',
  proof: ['content', 'video title', 'video publish time'],
  columns: {},
}
