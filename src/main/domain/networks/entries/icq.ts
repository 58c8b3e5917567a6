import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

export const icq: Network = {
  id: 'icq',
  name: 'ICQ',
  status: 'defunct',
  statusDate: '2024-06-26',
  note: { en: 'Stopped working on 26 June 2024', ru: 'Перестал работать 26 июня 2024 года' },
  aliases: ['аська', 'айсикью'],
  host: 'icq.im',
  hosts: ['icq.com', 'icq.me'],
  spaces: [
    { prefix: '', at: ['*', 'people/*'], name: /^[A-Za-z0-9_.-]{4,40}$/, url: 'https://icq.im/*', kind: 'profile' },
  ],
  reserved: ['people', 'chat', 'download'],
  icon: 'message-circle',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
