import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const dailymotion: Network = {
  id: 'dailymotion',
  name: 'Dailymotion',
  status: 'live',
  aliases: ['daily motion', 'дейлимоушн'],
  host: 'dailymotion.com',
  hosts: ['m.dailymotion.com', 'touch.dailymotion.com'],
  shortHosts: { 'dai.ly': 'post' },
  localePaths: true,
  spaces: [
    {
      prefix: '',
      at: ['*', 'user/*', 'user/_/_'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.dailymotion.com/*',
      kind: 'channel',
    },
  ],
  posts: ['video', 'playlist', 'embed', 'shorts'],
  reserved: [...commonPages, 'user', 'channel', 'partner', 'library'],
  icon: 'video',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, metric.videos, metric.views],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
