import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const orkut: Network = {
  id: 'orkut',
  name: 'Orkut',
  status: 'defunct',
  statusDate: '2014-09-30',
  note: { en: 'Closed by Google on 30 September 2014', ru: 'Закрыт компанией Google 30 сентября 2014 года' },
  aliases: ['оркут'],
  host: 'orkut.com',
  hosts: ['orkut.com.br', 'orkut.google.com'],
  skip: ['main'],
  hashPaths: '#',
  spaces: [
    {
      prefix: 'community/',
      at: ['community?cmm=*', 'community.aspx?cmm=*'],
      name: /^\d+$/,
      url: 'https://www.orkut.com/Community?cmm=*',
      kind: 'group',
      id: true,
    },
    {
      prefix: 'profile/',
      at: ['profile?uid=*', 'profile.aspx?uid=*'],
      name: /^\d+$/,
      url: 'https://www.orkut.com/Profile?uid=*',
      kind: 'profile',
      id: true,
    },
  ],
  bare: [],
  icon: 'users',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
