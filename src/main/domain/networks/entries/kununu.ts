import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { step } from '../steps.ts'

export const kununu: Network = {
  id: 'kununu',
  name: 'kununu',
  status: 'live',
  aliases: ['кунуну'],
  host: 'kununu.com',
  hosts: [],
  spaces: [
    { prefix: 'de/', at: ['de/*'], name: /^[a-z0-9][a-z0-9.-]*$/i, url: 'https://www.kununu.com/de/*', kind: 'page' },
    { prefix: 'at/', at: ['at/*'], name: /^[a-z0-9][a-z0-9.-]*$/i, url: 'https://www.kununu.com/at/*', kind: 'page' },
    { prefix: 'ch/', at: ['ch/*'], name: /^[a-z0-9][a-z0-9.-]*$/i, url: 'https://www.kununu.com/ch/*', kind: 'page' },
    { prefix: 'us/', at: ['us/*'], name: /^[a-z0-9][a-z0-9.-]*$/i, url: 'https://www.kununu.com/us/*', kind: 'page' },
  ],
  reserved: [...commonPages, 'at', 'de', 'ch', 'us'],
  bare: ['de/*'],
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
  metrics: [metric.rating, metric.reviews, { is: 'followers', name: { en: 'Followers', ru: 'Подписчики' } }],
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
