import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const kwai: Network = {
  id: 'kwai',
  name: 'Kwai',
  status: 'live',
  aliases: ['квай'],
  host: 'kwai.com',
  hosts: ['m.kwai.com'],
  shortHosts: { 's.kw.ai': 'opaque_link', 'k.kwai.com': 'opaque_link' },
  spaces: [
    {
      prefix: '',
      at: ['@*', 'u/@*', 'user/@*'],
      name: /^[A-Za-z0-9_.-]{3,30}$/,
      url: 'https://www.kwai.com/@*',
      kind: 'profile',
    },
  ],
  posts: ['_/video', 'u/_/_', 'photo', 'discover'],
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
