import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const parler: Network = {
  id: 'parler',
  name: 'Parler',
  status: 'live',
  aliases: ['парлер'],
  host: 'parler.com',
  hosts: [],
  spaces: [
    {
      prefix: '',
      at: ['*', 'user/*', 'profile/*'],
      name: /^[A-Za-z0-9_]{2,40}$/,
      url: 'https://parler.com/*',
      kind: 'profile',
    },
  ],
  posts: ['post', 'feed/_', '_/posts/_'],
  reserved: [...commonPages, 'user', 'profile'],
  icon: 'message',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
