import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const rumble: Network = {
  id: 'rumble',
  name: 'Rumble',
  status: 'live',
  aliases: ['рамбл'],
  commonWords: ['rumble'],
  host: 'rumble.com',
  hosts: [],
  spaces: [
    {
      prefix: 'c/',
      at: ['c/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://rumble.com/c/*',
      kind: 'channel',
    },
    {
      prefix: 'user/',
      at: ['user/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://rumble.com/user/*',
      kind: 'profile',
    },
  ],
  posts: ['embed', 'playlists', 'shorts'],
  postHead: /^v[0-9a-z]+-/,
  reserved: [...commonPages, 'c', 'user', 'videos', 'browse', 'premium'],
  bare: ['c/*'],
  bareAssumed: true,
  icon: 'brand-rumble',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [metric.followers, metric.videos],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
