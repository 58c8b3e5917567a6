import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const substack: Network = {
  id: 'substack',
  name: 'Substack',
  status: 'live',
  aliases: ['sub stack', 'сабстек', 'сабстэк'],
  host: 'substack.com',
  hosts: [],
  services: ['www', 'support', 'on', 'read', 'cdn', 'reader'],
  spaces: [
    {
      prefix: '@',
      at: ['@*', 'profile/*'],
      name: /^(?:\d+-)?([A-Za-z0-9_-]+)$/,
      url: 'https://substack.com/@*',
      kind: 'profile',
    },
    {
      prefix: '',
      at: [],
      name: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      url: 'https://*.substack.com/',
      kind: 'channel',
      under: 'substack.com',
    },
    {
      prefix: '',
      at: ['pub/*'],
      name: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      url: 'https://*.substack.com/',
      kind: 'channel',
      on: ['open.substack.com'],
    },
  ],
  posts: ['p', 'home/post', 'note', 'pub/_/p', '@_/note', '_/note', '_/p'],
  reserved: [...commonPages, 'inbox', 'publish', 'leaderboard'],
  bare: ['https://*.substack.com/'],
  icon: 'mail',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.subscribers],
  closing: [
    step.archive,
    {
      en: 'Tell subscribers where the newsletter continues, and export their list',
      ru: 'Сообщить подписчикам, где продолжится рассылка, и выгрузить их список',
    },
    step.access,
    { en: 'Delete the publication in its settings', ru: 'Удалить издание в настройках' },
  ],
}
