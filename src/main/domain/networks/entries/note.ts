import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const note: Network = {
  id: 'note',
  name: 'note',
  status: 'live',
  aliases: ['note.com', 'note com', 'note mu', 'ノート'],
  nameIsHeading: true,
  host: 'note.com',
  hosts: ['note.mu'],
  spaces: [{ prefix: '', at: ['*', '@*'], name: /^[A-Za-z0-9_]{3,40}$/, url: 'https://note.com/*', kind: 'channel' }],
  posts: ['_/n', 'n', '_/m/_'],
  reserved: [...commonPages, 'hashtag', 'topic', 'contests', 'premium', 'info'],
  icon: 'note',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, metric.articles],
  closing: [
    step.archive,
    step.notice,
    step.links,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
