import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const sharechat: Network = {
  id: 'sharechat',
  name: 'ShareChat',
  status: 'live',
  aliases: ['share chat', 'शेयरचैट', 'шэрчат'],
  host: 'sharechat.com',
  hosts: [],
  spaces: [
    {
      prefix: '',
      at: ['profile/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://sharechat.com/profile/*',
      kind: 'profile',
    },
  ],
  posts: ['post', 'video', 'item'],
  reserved: [...commonPages, 'profile', 'trends'],
  bare: ['profile/*'],
  icon: 'share',
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
