import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const minds: Network = {
  id: 'minds',
  name: 'Minds',
  status: 'live',
  aliases: ['майндс'],
  commonWords: ['minds'],
  host: 'minds.com',
  hosts: [],
  spaces: [
    {
      prefix: 'group/',
      at: ['group/*', 'groups/profile/*'],
      name: /^\d+$/,
      url: 'https://www.minds.com/group/*',
      kind: 'group',
      id: true,
    },
    { prefix: '', at: ['*'], name: /^[A-Za-z0-9_]{2,40}$/, url: 'https://www.minds.com/*/', kind: 'profile' },
  ],
  posts: ['newsfeed', 'media', '_/blog/_'],
  reserved: [...commonPages, 'group', 'groups', 'p', 'plus'],
  bare: ['*'],
  icon: 'bulb',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.subscribers, metric.views],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
