import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { step } from '../steps.ts'

export const capterra: Network = {
  id: 'capterra',
  name: 'Capterra',
  status: 'live',
  aliases: ['каптерра'],
  host: 'capterra.com',
  hosts: ['capterra.co.uk', 'capterra.com.de', 'capterra.fr'],
  spaces: [
    {
      prefix: '',
      at: ['p/*', 'software/*', 'reviews/*'],
      name: /^\d+$/,
      url: 'https://www.capterra.com/p/*/',
      kind: 'page',
      id: true,
    },
  ],
  posts: ['resources'],
  reserved: [...commonPages, 'vendors', 'p', 'software'],
  bare: ['p/*'],
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
