import { federatedName } from '../federated-name.ts'
import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { noRename, step } from '../steps.ts'

export const pixelfed: Network = {
  id: 'pixelfed',
  name: 'Pixelfed',
  status: 'live',
  aliases: ['пиксельфед'],
  host: 'pixelfed.social',
  hosts: [
    'pixelfed.de',
    'pixelfed.art',
    'pixelfed.uno',
    'pixelfed.eus',
    'pixelfed.au',
    'pixel.tchncs.de',
    'pxlmo.com',
    'gram.social',
    'metapixl.com',
    'pixey.org',
  ],
  spaces: [
    {
      prefix: '',
      at: ['*', '@*', 'users/*'],
      name: federatedName,
      url: 'https://{host}/*',
      kind: 'profile',
    },
  ],
  posts: ['p', 'i/web/post', 'stories', 'c'],
  shares: ['share'],
  reserved: [
    'i',
    'discover',
    'login',
    'register',
    'site',
    'settings',
    'account',
    'users',
    'timeline',
    'explore',
    'password',
    'api',
    'oauth',
    'about',
    'help',
    'tags',
    'places',
    'groups',
  ],
  bare: ['*'],
  federated: true,
  icon: 'photo',
  canMerge: {
    value: true,
    condition: {
      en: 'By moving, when both servers support it: followers go over, photos do not',
      ru: 'Через переезд, если это умеют оба сервера: подписчики переходят, фотографии нет',
    },
  },
  canRename: noRename,
  metrics: [metric.followers, metric.posts],
  closing: [
    step.archive,
    step.notice,
    step.links,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
