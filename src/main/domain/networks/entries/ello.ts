import type { Network } from '../network.ts'
import { afterTheEnd, gone } from '../steps.ts'

/** Date: Andy Baio, "The quiet death of Ello's big dreams", January 2024. */
export const ello: Network = {
  id: 'ello',
  name: 'Ello',
  status: 'defunct',
  statusDate: '2023-07',
  note: { en: 'Went offline in July 2023 without notice', ru: 'Отключился в июле 2023 года без предупреждения' },
  aliases: ['элло'],
  host: 'ello.co',
  hosts: [],
  spaces: [
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://ello.co/*',
      kind: 'profile',
    },
  ],
  posts: ['_/post'],
  reserved: ['discover', 'wtf', 'search', 'enter', 'join', 'artist-invites', 'creative-briefs'],
  icon: 'mood-smile',
  canMerge: gone,
  canRename: gone,
  metrics: [],
  closing: afterTheEnd,
}
