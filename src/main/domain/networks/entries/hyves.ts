import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const hyves: Network = {
  id: 'hyves',
  name: 'Hyves',
  status: 'defunct',
  statusDate: '2013-12-02',
  note: { en: 'The social network closed on 2 December 2013', ru: 'Социальная сеть закрыта 2 декабря 2013 года' },
  aliases: ['хайвз'],
  host: 'hyves.nl',
  hosts: [],
  services: ['www'],
  spaces: [
    {
      prefix: '',
      at: [],
      name: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      url: 'https://*.hyves.nl/',
      kind: 'profile',
      under: 'hyves.nl',
    },
    {
      prefix: 'hyves/',
      at: ['hyves/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.hyves.nl/hyves/*',
      kind: 'group',
    },
  ],
  reserved: ['login'],
  bare: ['https://*.hyves.nl/'],
  lowerCase: true,
  icon: 'users',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
