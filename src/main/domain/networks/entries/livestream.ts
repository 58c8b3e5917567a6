import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const livestream: Network = {
  id: 'livestream',
  name: 'Livestream',
  status: 'declining',
  statusDate: '2017-10',
  note: {
    en: 'Bought by Vimeo in October 2017, which continues it as Vimeo Livestream',
    ru: 'Куплен Vimeo в октябре 2017 года и продолжается как Vimeo Livestream',
  },
  successor: 'vimeo',
  aliases: ['live stream', 'new livestream'],
  host: 'livestream.com',
  hosts: ['new.livestream.com', 'original.livestream.com'],
  spaces: [
    {
      prefix: 'accounts/',
      at: ['accounts/*'],
      name: /^\d+$/,
      url: 'https://livestream.com/accounts/*',
      kind: 'channel',
      id: true,
    },
    { prefix: '', at: ['*'], name: /^[A-Za-z0-9][A-Za-z0-9._-]*$/, url: 'https://livestream.com/*', kind: 'channel' },
  ],
  posts: ['_/events/_', 'accounts/_/events/_', '_/_/videos', 'watch'],
  reserved: [
    'login',
    'about',
    'search',
    'terms',
    'blog',
    'platform',
    'pricing',
    'accounts',
    'explore',
    'developers',
    'embed',
  ],
  icon: 'device-tv',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [metric.followers, metric.videos],
  closing: [
    step.copies,
    step.links,
    step.access,
    { en: 'Move the recordings and cancel the plan', ru: 'Перенести записи и отменить тариф' },
  ],
}
