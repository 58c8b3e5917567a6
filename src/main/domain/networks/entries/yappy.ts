import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const yappy: Network = {
  id: 'yappy',
  name: 'Yappy',
  status: 'live',
  aliases: ['яппи'],
  host: 'yappy.media',
  hosts: [],
  shortHosts: { 'yappy.onelink.me': 'opaque_link' },
  spaces: [
    {
      prefix: '',
      at: ['profile/*', '@*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://yappy.media/profile/*',
      kind: 'profile',
    },
  ],
  posts: ['video', 'clip'],
  reserved: [...commonPages, 'profile'],
  bare: ['profile/*'],
  icon: 'video',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.subscribers, metric.likes],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
