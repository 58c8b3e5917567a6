import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const vine: Network = {
  id: 'vine',
  name: 'Vine',
  status: 'defunct',
  statusDate: '2017-01-17',
  note: { en: 'Closed on 17 January 2017', ru: 'Закрыт 17 января 2017 года' },
  aliases: ['вайн'],
  commonWords: ['vine'],
  host: 'vine.co',
  hosts: [],
  spaces: [
    { prefix: 'u/', at: ['u/*'], name: /^\d+$/, url: 'https://vine.co/u/*', kind: 'profile', id: true },
    { prefix: '', at: ['*', '@*'], name: /^[A-Za-z0-9][A-Za-z0-9._-]*$/, url: 'https://vine.co/*', kind: 'profile' },
  ],
  posts: ['v', 'playlists'],
  reserved: ['tags', 'search', 'popular-now', 'explore', 'channels', 'login', 'u', 'api', 'press', 'blog'],
  icon: 'video',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
