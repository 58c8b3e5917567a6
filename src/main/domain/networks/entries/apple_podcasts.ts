import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const apple_podcasts: Network = {
  id: 'apple_podcasts',
  name: 'Apple Podcasts',
  status: 'live',
  aliases: ['apple podcast', 'itunes podcast', 'эппл подкасты', 'apple подкасты'],
  host: 'podcasts.apple.com',
  hosts: [],
  spaces: [
    {
      prefix: 'id',
      at: ['_/podcast/_/*', '_/podcast/*', 'podcast/_/*', 'podcast/*'],
      name: /^(?:id)?(\d{6,})$/,
      url: 'https://podcasts.apple.com/podcast/id*',
      kind: 'channel',
      id: true,
    },
    {
      prefix: 'channel/',
      at: ['_/channel/_/*', '_/channel/*', 'channel/*'],
      name: /^(?:id)?(\d{6,})$/,
      url: 'https://podcasts.apple.com/channel/id*',
      kind: 'channel',
      id: true,
    },
  ],
  posts: ['_/artist', '_/room'],
  reserved: [...commonPages],
  bare: ['podcast/*'],
  icon: 'brand-apple-podcast',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.rating, metric.ratings, metric.episodes],
  closing: [
    step.archive,
    { en: 'Tell listeners where the show continues', ru: 'Сообщить слушателям, где продолжится шоу' },
    { en: 'Redirect the feed to the one that stays', ru: 'Перенаправить ленту на ту, что остаётся' },
    step.access,
  ],
}
