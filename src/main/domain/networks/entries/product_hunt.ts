import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const product_hunt: Network = {
  id: 'product_hunt',
  name: 'Product Hunt',
  status: 'live',
  aliases: ['producthunt', 'ph', 'продакт хант'],
  commonWords: ['ph'],
  host: 'producthunt.com',
  hosts: [],
  spaces: [
    {
      prefix: 'products/',
      at: ['products/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.producthunt.com/products/*',
      kind: 'page',
    },
    {
      prefix: '@',
      at: ['@*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.producthunt.com/@*',
      kind: 'profile',
    },
  ],
  posts: ['posts', 'discussions', 'stories', 'p'],
  reserved: [...commonPages, 'products', 'leaderboard', 'launches'],
  bare: ['products/*'],
  bareAssumed: true,
  icon: 'brand-producthunt',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, { is: 'rating', name: { en: 'Rating', ru: 'Рейтинг' } }, metric.reviews],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
