import type { KnownExport } from './known-export.ts'

/** Published posts with the profile each belongs to. */
export const sproutSocialPosts: KnownExport = {
  tool: 'Sprout Social',
  holds: 'posts',
  proof: ['post id', 'network', 'profile', 'sent by', 'link'],
  columns: { profile: 'handle', network: 'network', link: 'post_url' },
}
