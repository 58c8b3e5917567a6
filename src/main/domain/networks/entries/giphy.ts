import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const giphy: Network = {
  id: 'giphy',
  name: 'GIPHY',
  status: 'live',
  aliases: ['гифи'],
  host: 'giphy.com',
  hosts: [],
  shortHosts: { 'gph.is': 'opaque_link' },
  spaces: [
    {
      prefix: '',
      at: ['*', 'channel/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://giphy.com/*',
      kind: 'channel',
    },
  ],
  posts: ['gifs', 'stickers', 'clips', 'embed', 'media'],
  reserved: [...commonPages, 'channel', 'create', 'artists'],
  bare: ['*'],
  icon: 'gif',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.views, { is: 'posts', name: { en: 'Uploads', ru: 'Загрузки' } }],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
