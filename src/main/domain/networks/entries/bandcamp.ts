import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const bandcamp: Network = {
  id: 'bandcamp',
  name: 'Bandcamp',
  status: 'live',
  aliases: ['бэндкэмп'],
  host: 'bandcamp.com',
  hosts: [],
  services: ['www', 'daily', 'get'],
  spaces: [
    {
      prefix: '',
      at: [],
      name: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      url: 'https://*.bandcamp.com/',
      kind: 'page',
      under: 'bandcamp.com',
    },
    {
      prefix: 'fan/',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://bandcamp.com/*',
      kind: 'profile',
    },
  ],
  posts: ['album', 'track'],
  reserved: [...commonPages, 'artists', 'labels', 'fans', 'campus', 'radio'],
  bare: ['https://*.bandcamp.com/'],
  icon: 'brand-bandcamp',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, metric.tracks],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
