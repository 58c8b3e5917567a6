import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const stumbleupon: Network = {
  id: 'stumbleupon',
  name: 'StumbleUpon',
  status: 'defunct',
  statusDate: '2018-06-30',
  note: {
    en: 'Closed on 30 June 2018; accounts could be moved to Mix',
    ru: 'Закрыт 30 июня 2018 года; аккаунты можно было перенести в Mix',
  },
  aliases: ['stumble upon', 'стамблапон'],
  host: 'stumbleupon.com',
  hosts: [],
  services: ['www', 'help', 'paid'],
  spaces: [
    {
      prefix: '',
      at: ['stumbler/*', 'user/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.stumbleupon.com/stumbler/*',
      kind: 'profile',
    },
    {
      prefix: '',
      at: [],
      name: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      url: 'https://www.stumbleupon.com/stumbler/*',
      kind: 'profile',
      under: 'stumbleupon.com',
    },
  ],
  posts: ['su', 'content'],
  reserved: ['submit', 'badge', 'discover', 'stumbler'],
  bare: ['stumbler/*'],
  icon: 'compass',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
