import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const delicious: Network = {
  id: 'delicious',
  name: 'Delicious',
  status: 'defunct',
  statusDate: '2017-06-15',
  note: {
    en: 'Bought by Pinboard on 1 June 2017 and read-only from 15 June 2017',
    ru: 'Куплен Pinboard 1 июня 2017 года, с 15 июня 2017 года только для чтения',
  },
  aliases: ['del.icio.us', 'делишес'],
  host: 'del.icio.us',
  hosts: ['delicious.com', 'previous.delicious.com'],
  spaces: [
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://del.icio.us/*',
      kind: 'profile',
    },
  ],
  reserved: ['tag', 'tags', 'search', 'login', 'register', 'popular', 'url', 'help', 'post', 'save'],
  icon: 'bookmark',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
