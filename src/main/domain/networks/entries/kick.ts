import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const kick: Network = {
  id: 'kick',
  name: 'Kick',
  status: 'live',
  aliases: ['kick.com', 'кик стриминг'],
  commonWords: ['kick'],
  host: 'kick.com',
  hosts: [],
  spaces: [{ prefix: '', at: ['*'], name: /^[A-Za-z0-9_-]{3,25}$/, url: 'https://kick.com/*', kind: 'channel' }],
  posts: ['video', 'clip', '_/videos/_', '_/clips/_'],
  reserved: [...commonPages, 'browse', 'following', 'dashboard', 'subcategories'],
  icon: 'brand-kick',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
