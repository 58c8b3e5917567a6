import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const mewe: Network = {
  id: 'mewe',
  name: 'MeWe',
  status: 'live',
  aliases: ['ми ви'],
  host: 'mewe.com',
  hosts: [],
  spaces: [
    {
      prefix: 'p/',
      at: ['p/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://mewe.com/p/*',
      kind: 'page',
    },
    {
      prefix: 'join/',
      at: ['join/*', 'group/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://mewe.com/join/*',
      kind: 'group',
    },
    {
      prefix: 'i/',
      at: ['i/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://mewe.com/i/*',
      kind: 'profile',
    },
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://mewe.com/*',
      kind: 'profile',
    },
  ],
  posts: ['post'],
  reserved: [...commonPages, 'p', 'i', 'group', 'myworld'],
  bare: ['*'],
  icon: 'users',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, metric.members],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
