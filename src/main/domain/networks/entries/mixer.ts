import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const mixer: Network = {
  id: 'mixer',
  name: 'Mixer',
  status: 'defunct',
  statusDate: '2020-07-22',
  note: { en: 'Closed by Microsoft on 22 July 2020', ru: 'Закрыт компанией Microsoft 22 июля 2020 года' },
  aliases: ['beam', 'миксер'],
  commonWords: ['mixer', 'beam', 'миксер'],
  host: 'mixer.com',
  hosts: ['beam.pro'],
  spaces: [
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://mixer.com/*',
      kind: 'channel',
    },
  ],
  reserved: ['browse', 'about', 'dashboard', 'me'],
  icon: 'broadcast',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
