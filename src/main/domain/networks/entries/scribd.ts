import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const scribd: Network = {
  id: 'scribd',
  name: 'Scribd',
  status: 'live',
  aliases: ['скрибд'],
  host: 'scribd.com',
  hosts: [],
  localeHosts: true,
  spaces: [
    { prefix: 'user/', at: ['user/*'], name: /^\d+$/, url: 'https://www.scribd.com/user/*', kind: 'profile', id: true },
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z][A-Za-z0-9_-]{2,}$/,
      url: 'https://www.scribd.com/*',
      kind: 'profile',
      sure: 0.8,
    },
  ],
  posts: ['doc', 'document', 'book', 'presentation', 'audiobook', 'article', 'podcast'],
  reserved: [...commonPages, 'user', 'docs', 'books'],
  bare: ['*'],
  icon: 'list-details',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [metric.followers, { is: 'posts', name: { en: 'Documents', ru: 'Документы' } }],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
