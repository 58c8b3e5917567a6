import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameReviewed, step } from '../steps.ts'

export const zalo: Network = {
  id: 'zalo',
  name: 'Zalo',
  status: 'live',
  aliases: ['zalo oa', 'zalo official account', 'зало'],
  host: 'zalo.me',
  hosts: ['chat.zalo.me'],
  spaces: [
    { prefix: 'g/', at: ['g/*'], name: /^[a-z0-9]{5,12}$/i, url: 'https://zalo.me/g/*', kind: 'invite', id: true },
    {
      prefix: '',
      at: ['*', 's/*'],
      name: /^\d{8,20}$|^[A-Za-z][A-Za-z0-9._]{3,29}$/,
      url: 'https://zalo.me/*',
      kind: 'profile',
    },
  ],
  posts: ['_/post'],
  reserved: [...commonPages, 'pc', 's'],
  caseSensitive: /^g\//,
  phoneHandles: true,
  icon: 'message-circle',
  canMerge: noMerge,
  canRename: renameReviewed,
  metrics: [metric.followers],
  closing: [
    step.archive,
    step.notice,
    step.waiting,
    step.access,
    { en: 'Close the official account in its manager', ru: 'Закрыть официальный аккаунт в его панели' },
  ],
}
