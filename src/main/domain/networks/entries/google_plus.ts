import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const google_plus: Network = {
  id: 'google_plus',
  name: 'Google+',
  status: 'defunct',
  statusDate: '2019-04-02',
  note: { en: 'Switched off for consumers on 2 April 2019; the content was deleted', ru: 'Отключена для пользователей 2 апреля 2019 года, содержимое удалено' },
  aliases: ['google+', 'google plus', 'googleplus', 'gplus', 'g+', 'гугл плюс'],
  host: 'plus.google.com',
  hosts: [],
  spaces: [
    { prefix: '+', at: ['+*', 'u/_/+*', 'b/_/+*', 'u/_/b/_/+*', 'app/basic/+*'], name: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u, url: 'https://plus.google.com/+*', kind: 'page' },
    { prefix: 'communities/', at: ['communities/*', 'u/_/communities/*', 'b/_/communities/*'], name: /^\d{15,}$/, url: 'https://plus.google.com/communities/*', kind: 'group', id: true },
    { prefix: '', at: ['u/_/b/*', 'b/_/*', 'u/_/*', 'b/*', 'app/basic/*', '*'], name: /^\d{15,}$/, url: 'https://plus.google.com/*', kind: 'page' },
  ],
  posts: ['_/posts/_', 'u/_/_/posts/_', 'photos', 'events', 'collection', '_/photos/_'],
  shares: ['share'],
  reserved: ['u', 'b', 'communities', 'explore', 'discover', 'people', 'search', 's', 'stream', 'settings', 'about', 'app', 'collections', 'hangouts', 'up'],
  bare: ['+*', '*'],
  icon: 'brand-google',
  canMerge: gone,
  canRename: gone,
  closing: afterTheEnd,
}
