import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const periscope: Network = {
  id: 'periscope',
  name: 'Periscope',
  status: 'defunct',
  statusDate: '2021-03-31',
  note: {
    en: 'The app ended on 31 March 2021; live video moved into Twitter',
    ru: 'Приложение закрыто 31 марта 2021 года, трансляции перешли в Twitter',
  },
  successor: 'x',
  aliases: ['pscp', 'перископ'],
  host: 'periscope.tv',
  hosts: ['pscp.tv'],
  spaces: [
    {
      prefix: '',
      at: ['*', '@*', 'u/*'],
      name: /^[A-Za-z0-9_]{1,30}$/,
      url: 'https://www.periscope.tv/*',
      kind: 'profile',
    },
  ],
  posts: ['w', 'couchmode', '_/_'],
  reserved: [
    'about',
    'account',
    'login',
    'search',
    'privacy',
    'tos',
    'content',
    'tv',
    'u',
    'map',
    'press',
    'jobs',
    'help',
  ],
  icon: 'broadcast',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
