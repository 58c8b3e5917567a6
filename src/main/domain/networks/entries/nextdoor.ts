import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameReviewed, step } from '../steps.ts'

export const nextdoor: Network = {
  id: 'nextdoor',
  name: 'Nextdoor',
  status: 'live',
  aliases: ['next door', 'некстдор'],
  host: 'nextdoor.com',
  hosts: [
    'nextdoor.co.uk',
    'nextdoor.de',
    'nextdoor.fr',
    'nextdoor.nl',
    'nextdoor.it',
    'nextdoor.es',
    'nextdoor.com.au',
  ],
  localeHosts: true,
  spaces: [
    {
      prefix: 'pages/',
      at: ['pages/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://nextdoor.com/pages/*/',
      kind: 'page',
    },
    {
      prefix: 'agency/',
      at: ['agency-detail/_/_/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://nextdoor.com/agency/*/',
      kind: 'page',
    },
    {
      prefix: 'agency/',
      at: ['agency/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://nextdoor.com/agency/*/',
      kind: 'page',
    },
    {
      prefix: 'profile/',
      at: ['profile/*'],
      name: /^[A-Za-z0-9_-]{6,}$/,
      url: 'https://nextdoor.com/profile/*/',
      kind: 'profile',
      id: true,
    },
  ],
  posts: ['p', 'news_feed', 'events'],
  reserved: [...commonPages, 'pages', 'agency', 'neighborhood', 'city', 'business'],
  bare: ['pages/*'],
  bareAssumed: true,
  icon: 'home-heart',
  canMerge: noMerge,
  canRename: renameReviewed,
  metrics: [{ is: 'likes', name: { en: 'Faves', ru: 'Отметки «Избранное»' } }, metric.rating, metric.followers],
  closing: [
    step.notice,
    step.waiting,
    step.access,
    { en: 'Delete the page as its owner', ru: 'Удалить страницу с правами владельца' },
  ],
}
