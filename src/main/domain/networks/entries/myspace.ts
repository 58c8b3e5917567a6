import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const myspace: Network = {
  id: 'myspace',
  name: 'Myspace',
  status: 'declining',
  statusDate: '2019-03',
  note: {
    en: 'Still online, but uploads from before 2016 were lost, as became known in March 2019',
    ru: 'Сайт работает, но загруженное до 2016 года утрачено, о чём стало известно в марте 2019 года',
  },
  aliases: ['my space', 'майспейс'],
  host: 'myspace.com',
  hosts: ['m.myspace.com', 'new.myspace.com', 'profile.myspace.com'],
  spaces: [
    {
      prefix: '',
      at: ['*', '@*'],
      name: /^[A-Za-z0-9_][A-Za-z0-9._-]*$/,
      url: 'https://myspace.com/*',
      kind: 'profile',
    },
  ],
  posts: ['_/video/_', '_/music/_', '_/mixes/_', '_/post/_', 'article', 'video'],
  reserved: [
    'discover',
    'browse',
    'search',
    'signin',
    'signup',
    'pages',
    'help',
    'music',
    'featured',
    'about',
    'terms',
    'privacy',
  ],
  icon: 'users',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.connections],
  closing: [
    step.copies,
    step.links,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
