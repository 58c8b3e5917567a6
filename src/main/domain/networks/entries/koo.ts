import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const koo: Network = {
  id: 'koo',
  name: 'Koo',
  status: 'defunct',
  statusDate: '2024-07-03',
  note: {
    en: 'Closing announced by its founders on 3 July 2024',
    ru: 'О закрытии основатели объявили 3 июля 2024 года',
  },
  aliases: ['koo app', 'कू', 'ку'],
  commonWords: ['ку'],
  host: 'kooapp.com',
  hosts: [],
  spaces: [
    {
      prefix: '',
      at: ['profile/*', '@*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.kooapp.com/profile/*',
      kind: 'profile',
    },
  ],
  posts: ['koo'],
  reserved: ['feed', 'profile', 'topic'],
  bare: ['profile/*'],
  icon: 'message',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
