import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const posterous: Network = {
  id: 'posterous',
  name: 'Posterous',
  status: 'defunct',
  statusDate: '2013-04-30',
  note: {
    en: 'Closed on 30 April 2013, a year after Twitter bought it',
    ru: 'Закрыт 30 апреля 2013 года, через год после покупки компанией Twitter',
  },
  aliases: ['posterous spaces', 'постерос'],
  host: 'posterous.com',
  hosts: [],
  services: ['www', 'help'],
  spaces: [
    {
      prefix: '',
      at: [],
      name: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      url: 'https://*.posterous.com/',
      kind: 'channel',
      under: 'posterous.com',
    },
    {
      prefix: 'people/',
      at: ['people/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://posterous.com/people/*',
      kind: 'profile',
    },
  ],
  reserved: ['explore', 'login'],
  bare: ['https://*.posterous.com/'],
  lowerCase: true,
  icon: 'list-details',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
