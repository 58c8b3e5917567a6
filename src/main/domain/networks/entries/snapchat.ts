import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { noMerge, step } from '../steps.ts'

export const snapchat: Network = {
  id: 'snapchat',
  name: 'Snapchat',
  status: 'live',
  aliases: ['snap', 'снапчат', 'снэпчат'],
  commonWords: ['snap'],
  host: 'snapchat.com',
  hosts: ['story.snapchat.com', 'web.snapchat.com'],
  shortHosts: { 't.snapchat.com': 'opaque_link' },
  spaces: [
    {
      prefix: '',
      at: ['add/*', '@*', 'add/@*', 's/*', 'u/*'],
      name: /^[A-Za-z0-9][A-Za-z0-9_.-]{1,29}$/,
      url: 'https://www.snapchat.com/add/*',
      kind: 'profile',
    },
  ],
  posts: ['spotlight', 'p', '_/spotlight', 'add/_/_', 'unlock', 'o', 'discover'],
  shares: ['share', 'scan', 'sharing'],
  reserved: [
    'add',
    'download',
    'login',
    'explore',
    'lens',
    'lenses',
    'map',
    'ads',
    'business',
    'search',
    'snapcode',
    'privacy',
    'terms',
    'web',
    'plus',
  ],
  bare: ['add/*'],
  icon: 'brand-snapchat',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: { en: 'The user name once a year', ru: 'Имя пользователя раз в год' },
  },
  metrics: [metric.subscribers],
  closing: [
    step.archive,
    step.campaigns,
    step.access,
    {
      en: 'Delete the account; it can be restored for 30 days',
      ru: 'Удалить аккаунт: восстановить можно в течение 30 дней',
    },
  ],
}
