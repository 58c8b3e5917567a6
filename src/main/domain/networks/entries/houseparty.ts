import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const houseparty: Network = {
  id: 'houseparty',
  name: 'Houseparty',
  status: 'defunct',
  statusDate: '2021-10',
  note: {
    en: 'Closed by its owner Epic Games in October 2021',
    ru: 'Закрыт владельцем Epic Games в октябре 2021 года',
  },
  aliases: ['house party', 'хауспати'],
  host: 'houseparty.com',
  hosts: [],
  spaces: [
    {
      prefix: '',
      at: ['add/*', '*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://houseparty.com/add/*',
      kind: 'profile',
    },
  ],
  reserved: ['privacy', 'terms'],
  icon: 'video',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
