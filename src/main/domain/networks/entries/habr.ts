import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameReviewed, step } from '../steps.ts'

export const habr: Network = {
  id: 'habr',
  name: 'Habr',
  status: 'live',
  aliases: ['habrahabr', 'хабр', 'хабрахабр'],
  host: 'habr.com',
  hosts: ['habrahabr.ru', 'm.habr.com', 'habr.ru'],
  skip: ['ru', 'en'],
  spaces: [
    {
      prefix: 'companies/',
      at: ['companies/*', 'company/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://habr.com/ru/companies/*/',
      kind: 'page',
    },
    {
      prefix: 'users/',
      at: ['users/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://habr.com/ru/users/*/',
      kind: 'profile',
    },
    {
      prefix: 'hubs/',
      at: ['hubs/*', 'hub/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://habr.com/ru/hubs/*/',
      kind: 'group',
    },
    {
      prefix: 'career/',
      at: ['companies/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://career.habr.com/companies/*',
      kind: 'page',
      on: ['career.habr.com'],
    },
  ],
  posts: [
    'articles',
    'post',
    'news',
    'posts',
    'companies/_/articles/_',
    'companies/_/news/_',
    'companies/_/posts/_',
    'company/_/blog/_',
    'company/_/news/_',
  ],
  reserved: [...commonPages, 'companies', 'company', 'users', 'hubs', 'sandbox', 'flows', 'all', 'top'],
  bare: ['companies/*'],
  bareAssumed: true,
  icon: 'code',
  canMerge: noMerge,
  canRename: renameReviewed,
  metrics: [metric.subscribers, metric.rating, metric.articles],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Stop the paid company blog', ru: 'Отключить платный блог компании' },
  ],
}
