import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const mixcloud: Network = {
  id: 'mixcloud',
  name: 'Mixcloud',
  status: 'live',
  aliases: ['mix cloud', 'миксклауд'],
  host: 'mixcloud.com',
  hosts: ['m.mixcloud.com'],
  spaces: [
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.mixcloud.com/*/',
      kind: 'channel',
    },
  ],
  postTail: /^(?!(?:uploads|favorites|listens|playlists|stream|followers|following|posts|live)$).+/,
  reserved: [...commonPages, 'live', 'upload', 'select', 'genres', 'dashboard'],
  icon: 'music',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, metric.tracks],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
