import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const gettr: Network = {
  id: 'gettr',
  name: 'GETTR',
  status: 'live',
  aliases: ['геттр'],
  host: 'gettr.com',
  hosts: [],
  spaces: [
    { prefix: '', at: ['user/*'], name: /^[A-Za-z0-9_]{2,40}$/, url: 'https://gettr.com/user/*', kind: 'profile' },
  ],
  posts: ['post', 'comment', 'streaming'],
  reserved: [...commonPages, 'user'],
  bare: ['user/*'],
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
