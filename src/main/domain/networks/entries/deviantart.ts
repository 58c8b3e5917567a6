import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const deviantart: Network = {
  id: 'deviantart',
  name: 'DeviantArt',
  status: 'live',
  aliases: ['deviant art', 'девиантарт'],
  host: 'deviantart.com',
  hosts: [],
  services: ['www', 'about', 'st'],
  spaces: [
    { prefix: '', at: ['*'], name: /^[A-Za-z0-9-]{3,20}$/, url: 'https://www.deviantart.com/*', kind: 'profile' },
    {
      prefix: '',
      at: [],
      name: /^[a-z0-9-]{3,20}$/,
      url: 'https://www.deviantart.com/*',
      kind: 'profile',
      under: 'deviantart.com',
    },
  ],
  posts: ['_/art/_', '_/journal/_', 'art'],
  reserved: [...commonPages, 'groups', 'daily-deviations', 'core-membership', 'watch', 'shop'],
  icon: 'brand-deviantart',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [
    { is: 'followers', name: { en: 'Watchers', ru: 'Наблюдатели' } },
    { is: 'posts', name: { en: 'Deviations', ru: 'Работы' } },
  ],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
