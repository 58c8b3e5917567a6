import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameReviewed, step } from '../steps.ts'

export const goodreads: Network = {
  id: 'goodreads',
  name: 'Goodreads',
  status: 'live',
  aliases: ['good reads', 'гудридс'],
  host: 'goodreads.com',
  hosts: [],
  spaces: [
    {
      prefix: 'author/',
      at: ['author/show/*', 'author/*'],
      name: /^(\d+)(?:[.-].*)?$/,
      url: 'https://www.goodreads.com/author/show/*',
      kind: 'page',
      id: true,
    },
    {
      prefix: 'user/',
      at: ['user/show/*', 'user/*'],
      name: /^(\d+)(?:[.-].*)?$/,
      url: 'https://www.goodreads.com/user/show/*',
      kind: 'profile',
      id: true,
    },
    {
      prefix: 'group/',
      at: ['group/show/*', 'group/*'],
      name: /^(\d+)(?:[.-].*)?$/,
      url: 'https://www.goodreads.com/group/show/*',
      kind: 'group',
      id: true,
    },
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.goodreads.com/*',
      kind: 'profile',
    },
  ],
  posts: ['book', 'review', 'series', 'list', 'quotes', 'topic'],
  reserved: [...commonPages, 'author', 'user', 'group', 'genres', 'shelf', 'giveaway'],
  bare: ['*'],
  icon: 'book',
  canMerge: noMerge,
  canRename: renameReviewed,
  metrics: [metric.followers, metric.rating, metric.reviews],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
