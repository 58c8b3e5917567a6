import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const klout: Network = {
  id: 'klout',
  name: 'Klout',
  status: 'defunct',
  statusDate: '2018-05-25',
  note: { en: 'Closed on 25 May 2018', ru: 'Закрыт 25 мая 2018 года' },
  aliases: ['клаут'],
  host: 'klout.com',
  hosts: [],
  spaces: [
    {
      prefix: '',
      at: ['*', 'user/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://klout.com/*',
      kind: 'profile',
    },
  ],
  reserved: ['home', 'about', 'corp', 'user'],
  icon: 'chart-bar',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
