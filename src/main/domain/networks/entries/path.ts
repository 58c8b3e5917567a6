import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const path: Network = {
  id: 'path',
  name: 'Path',
  status: 'defunct',
  statusDate: '2018-10-18',
  note: { en: 'Closed on 18 October 2018', ru: 'Закрыт 18 октября 2018 года' },
  aliases: ['path app', 'path.com'],
  nameIsHeading: true,
  host: 'path.com',
  hosts: [],
  spaces: [
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://path.com/*',
      kind: 'profile',
    },
  ],
  posts: ['p', 'moment'],
  reserved: ['about', 'i', 'privacy', 'login'],
  icon: 'route',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
