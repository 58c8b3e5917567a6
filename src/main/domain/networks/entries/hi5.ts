import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const hi5: Network = {
  id: 'hi5',
  name: 'hi5',
  status: 'live',
  aliases: ['хай5', 'hi 5'],
  host: 'hi5.com',
  hosts: [],
  spaces: [
    {
      prefix: 'id/',
      at: ['friend/profile/displayprofile.do?userid=*'],
      name: /^\d+$/,
      url: 'https://www.hi5.com/friend/profile/displayProfile.do?userid=*',
      kind: 'profile',
      id: true,
    },
    {
      prefix: '',
      at: ['*', 'profile/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.hi5.com/*',
      kind: 'profile',
    },
  ],
  reserved: [...commonPages, 'friend', 'profile', 'welcome.html'],
  bare: ['*'],
  icon: 'users',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.friends],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
