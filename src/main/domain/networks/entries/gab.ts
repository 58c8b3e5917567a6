import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const gab: Network = {
  id: 'gab',
  name: 'Gab',
  status: 'live',
  aliases: ['гэб'],
  commonWords: ['gab'],
  host: 'gab.com',
  hosts: [],
  spaces: [
    { prefix: 'groups/', at: ['groups/*'], name: /^\d+$/, url: 'https://gab.com/groups/*', kind: 'group', id: true },
    { prefix: '', at: ['*', '@*'], name: /^[A-Za-z0-9_]{2,40}$/, url: 'https://gab.com/*', kind: 'profile' },
  ],
  posts: ['_/posts/_'],
  reserved: [...commonPages, 'groups', 'timeline', 'pro', 'i'],
  bare: ['*'],
  icon: 'message',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, metric.posts],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
