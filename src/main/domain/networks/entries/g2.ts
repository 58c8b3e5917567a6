import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { step } from '../steps.ts'

export const g2: Network = {
  id: 'g2',
  name: 'G2',
  status: 'live',
  aliases: ['g2 crowd', 'g2crowd', 'g2.com'],
  commonWords: ['g2'],
  host: 'g2.com',
  hosts: ['g2crowd.com'],
  spaces: [
    {
      prefix: 'products/',
      at: ['products/*'],
      name: /^[a-z0-9][a-z0-9-]*$/i,
      url: 'https://www.g2.com/products/*',
      kind: 'page',
    },
    {
      prefix: 'sellers/',
      at: ['sellers/*'],
      name: /^[a-z0-9][a-z0-9-]*$/i,
      url: 'https://www.g2.com/sellers/*',
      kind: 'page',
    },
  ],
  posts: ['survey_responses', 'compare'],
  reserved: [...commonPages, 'products', 'sellers', 'categories', 'software'],
  bare: ['products/*'],
  bareAssumed: true,
  icon: 'star',
  canMerge: {
    value: true,
    condition: {
      en: 'Duplicates are merged on request to the platform, reviews included',
      ru: 'Дубли объединяются по запросу в сервис вместе с отзывами',
    },
  },
  canRename: {
    value: true,
    condition: {
      en: 'By the confirmed owner, with proof of the new name; the address may stay',
      ru: 'Подтверждённым владельцем с доказательством нового названия; адрес может остаться',
    },
  },
  metrics: [metric.rating, metric.reviews],
  closing: [
    step.waiting,
    step.campaigns,
    step.access,
    {
      en: 'Give the confirmed profile back; reviews stay readable',
      ru: 'Отказаться от подтверждённого профиля: отзывы останутся доступны',
    },
  ],
}
