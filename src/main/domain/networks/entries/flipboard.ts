import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const flipboard: Network = {
  id: 'flipboard',
  name: 'Flipboard',
  status: 'live',
  aliases: ['флипборд'],
  host: 'flipboard.com',
  hosts: [],
  shortHosts: { 'flip.it': 'opaque_link' },
  spaces: [
    {
      prefix: '',
      at: ['@*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://flipboard.com/@*',
      kind: 'profile',
    },
  ],
  posts: ['article', 'video'],
  reserved: [...commonPages, 'topic', 'section'],
  bare: ['@*'],
  icon: 'brand-flipboard',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, { is: 'posts', name: { en: 'Flips', ru: 'Флипы' } }],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
