import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const lemon8: Network = {
  id: 'lemon8',
  name: 'Lemon8',
  status: 'live',
  aliases: ['lemon 8', 'лемон8'],
  host: 'lemon8-app.com',
  hosts: [],
  shortHosts: { 'v.lemon8-app.com': 'opaque_link' },
  spaces: [
    {
      prefix: '',
      at: ['@*', '*'],
      name: /^[A-Za-z0-9_.]{2,30}$/,
      url: 'https://www.lemon8-app.com/@*',
      kind: 'profile',
    },
  ],
  posts: ['_/#', 'article'],
  reserved: [...commonPages, 'topic', 'experience'],
  bare: ['@*'],
  icon: 'photo',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, metric.likes],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
