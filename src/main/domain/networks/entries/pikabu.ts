import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameReviewed, step } from '../steps.ts'

export const pikabu: Network = {
  id: 'pikabu',
  name: 'Pikabu',
  status: 'live',
  aliases: ['пикабу'],
  host: 'pikabu.ru',
  hosts: ['m.pikabu.ru'],
  spaces: [
    {
      prefix: '',
      at: ['@*', 'profile/*'],
      name: /^[A-Za-z0-9_.-]{2,40}$/,
      url: 'https://pikabu.ru/@*',
      kind: 'profile',
    },
    {
      prefix: 'community/',
      at: ['community/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://pikabu.ru/community/*',
      kind: 'group',
    },
  ],
  posts: ['story'],
  reserved: [...commonPages, 'hot', 'best', 'community', 'companies', 'profile'],
  bare: ['@*'],
  icon: 'mood-smile',
  canMerge: noMerge,
  canRename: renameReviewed,
  metrics: [metric.subscribers, metric.rating, metric.posts],
  closing: [
    step.archive,
    step.notice,
    step.waiting,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
