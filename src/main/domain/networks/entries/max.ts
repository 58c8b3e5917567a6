import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noGroupMerge, renameFreely, step } from '../steps.ts'

export const max: Network = {
  id: 'max',
  name: 'MAX',
  status: 'live',
  aliases: ['max messenger', 'макс', 'мессенджер max', 'мессенджер макс'],
  commonWords: ['max', 'макс'],
  host: 'max.ru',
  hosts: ['web.max.ru'],
  spaces: [
    {
      prefix: 'join/',
      at: ['join/*'],
      name: /^[A-Za-z0-9_-]{10,}$/,
      url: 'https://max.ru/join/*',
      kind: 'invite',
      id: true,
    },
    { prefix: 'u/', at: ['u/*'], name: /^[A-Za-z0-9_-]{10,}$/, url: 'https://max.ru/u/*', kind: 'profile', id: true },
    { prefix: '', at: ['*', '@*'], name: /^[A-Za-z][A-Za-z0-9_]{3,59}$/, url: 'https://max.ru/*', kind: 'channel' },
  ],
  posts: ['_/#', 'c'],
  postTail: /^AZ[A-Za-z0-9_-]{8,}$/,
  reserved: [...commonPages, 'u', 'business', 'partner', 'legal', 'ps'],
  caseSensitive: /^(?:join|u)\//,
  icon: 'message-2',
  canMerge: noGroupMerge,
  canRename: renameFreely,
  metrics: [metric.subscribers, metric.views],
  closing: [
    step.notice,
    step.members,
    step.waiting,
    step.access,
    { en: 'Delete the channel as its owner', ru: 'Удалить канал с правами владельца' },
  ],
}
