import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const issuu: Network = {
  id: 'issuu',
  name: 'Issuu',
  status: 'live',
  aliases: ['иссуу'],
  host: 'issuu.com',
  hosts: [],
  spaces: [
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://issuu.com/*',
      kind: 'profile',
    },
  ],
  posts: ['_/docs/_', '_/stacks/_'],
  reserved: [...commonPages, 'features', 'pricing', 'publish', 'store'],
  icon: 'book',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, { is: 'posts', name: { en: 'Publications', ru: 'Публикации' } }],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
