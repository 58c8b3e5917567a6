import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { noMerge, step } from '../steps.ts'

export const threads: Network = {
  id: 'threads',
  name: 'Threads',
  status: 'live',
  aliases: ['thread', 'тредс'],
  commonWords: ['thread', 'threads'],
  host: 'threads.com',
  hosts: ['threads.net'],
  spaces: [
    {
      prefix: '',
      at: ['@*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?$/,
      url: 'https://www.threads.com/@*',
      kind: 'profile',
    },
  ],
  posts: ['_/post', 't', 'post'],
  shares: ['intent', 'share'],
  reserved: [
    'search',
    'login',
    'activity',
    'settings',
    'about',
    'custom_feed',
    'feeds',
    'tag',
    'for_you',
    'following',
    'saved',
    'liked',
    'insights',
  ],
  bare: ['@*'],
  icon: 'brand-threads',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: {
      en: 'Together with the Instagram account it belongs to',
      ru: 'Вместе с аккаунтом Instagram, к которому он привязан',
    },
  },
  metrics: [metric.followers],
  closing: [
    step.archive,
    step.notice,
    step.links,
    {
      en: 'Delete the Threads profile alone: the Instagram account stays',
      ru: 'Удалить только профиль Threads: аккаунт Instagram сохранится',
    },
  ],
}
