import type { KnownExport } from './known-export.ts'

/** Published updates with the service they went to; names of services are in lower case. */
export const buffer: KnownExport = {
  tool: 'Buffer',
  holds: 'posts',
  proof: ['date', 'update', 'service', 'service link'],
  columns: { service: 'network', 'service link': 'post_url' },
}
