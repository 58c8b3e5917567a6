import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const moj: Network = {
  id: 'moj',
  name: 'Moj',
  status: 'live',
  aliases: ['mojapp', 'मौज'],
  host: 'mojapp.in',
  hosts: ['mojapp.com'],
  spaces: [
    {
      prefix: '',
      at: ['@*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://mojapp.in/@*',
      kind: 'profile',
    },
  ],
  posts: ['_/video', 'video'],
  reserved: [...commonPages],
  bare: ['@*'],
  icon: 'video',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, metric.likes],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
