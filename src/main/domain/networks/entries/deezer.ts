import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameReviewed, step } from '../steps.ts'

export const deezer: Network = {
  id: 'deezer',
  name: 'Deezer',
  status: 'live',
  aliases: ['дизер'],
  host: 'deezer.com',
  hosts: [],
  shortHosts: { 'link.deezer.com': 'opaque_link', 'deezer.page.link': 'opaque_link' },
  localePaths: true,
  spaces: [
    { prefix: 'show/', at: ['show/*'], name: /^\d+$/, url: 'https://www.deezer.com/show/*', kind: 'channel', id: true },
    {
      prefix: 'artist/',
      at: ['artist/*'],
      name: /^\d+$/,
      url: 'https://www.deezer.com/artist/*',
      kind: 'page',
      id: true,
    },
    {
      prefix: 'profile/',
      at: ['profile/*'],
      name: /^\d+$/,
      url: 'https://www.deezer.com/profile/*',
      kind: 'profile',
      id: true,
    },
  ],
  posts: ['track', 'album', 'episode', 'playlist'],
  reserved: [...commonPages, 'show', 'artist', 'profile', 'channels'],
  bare: [],
  icon: 'brand-deezer',
  canMerge: noMerge,
  canRename: renameReviewed,
  metrics: [metric.fans],
  closing: [
    step.archive,
    { en: 'Tell listeners where the show continues', ru: 'Сообщить слушателям, где продолжится шоу' },
    step.links,
    step.access,
  ],
}
