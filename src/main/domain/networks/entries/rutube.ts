import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { noGroupMerge, renameReviewed, step } from '../steps.ts'

export const rutube: Network = {
  id: 'rutube',
  name: 'Rutube',
  status: 'live',
  aliases: ['рутуб', 'ru tube'],
  host: 'rutube.ru',
  hosts: ['m.rutube.ru'],
  spaces: [
    {
      prefix: 'channel/',
      at: ['channel/*', 'video/person/*'],
      name: /^\d+$/,
      url: 'https://rutube.ru/channel/*/',
      kind: 'channel',
      id: true,
    },
    { prefix: 'u/', at: ['u/*'], name: /^[\p{L}\p{N}_.-]+$/u, url: 'https://rutube.ru/u/*/', kind: 'channel' },
  ],
  posts: ['video', 'shorts', 'play', 'live', 'tracks', 'plst', 'yappy', 'metainfo'],
  reserved: [
    'feeds',
    'search',
    'login',
    'categories',
    'subscriptions',
    'my',
    'info',
    'channel',
    'u',
    'brand',
    'topics',
    'multipass',
    'register',
  ],
  bare: ['u/*'],
  bareAssumed: true,
  icon: 'player-play',
  canMerge: noGroupMerge,
  canRename: renameReviewed,
  metrics: [metric.subscribers, metric.videos, metric.views],
  closing: [
    { en: 'Download the videos with their descriptions', ru: 'Выгрузить видео с описаниями' },
    step.links,
    step.access,
    { en: 'Delete the channel in the studio', ru: 'Удалить канал в студии' },
  ],
}
