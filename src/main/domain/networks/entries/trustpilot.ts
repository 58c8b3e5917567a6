import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { step } from '../steps.ts'

export const trustpilot: Network = {
  id: 'trustpilot',
  name: 'Trustpilot',
  status: 'live',
  aliases: ['trust pilot', 'трастпилот'],
  host: 'trustpilot.com',
  hosts: ['trustpilot.net'],
  localeHosts: true,
  services: ['business', 'support', 'legal'],
  spaces: [
    {
      prefix: '',
      at: ['review/*'],
      name: /^[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?$/u,
      url: 'https://www.trustpilot.com/review/*',
      kind: 'page',
    },
    {
      prefix: 'users/',
      at: ['users/*'],
      name: /^[0-9a-f]{12,24}$/,
      url: 'https://www.trustpilot.com/users/*',
      kind: 'profile',
      id: true,
    },
  ],
  posts: ['reviews'],
  shares: ['evaluate'],
  reserved: [...commonPages, 'review', 'users', 'business'],
  bare: ['review/*'],
  same: [[/^www\./, '']],
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
    step.access,
    {
      en: 'Give the confirmed profile back; reviews stay readable',
      ru: 'Отказаться от подтверждённого профиля: отзывы останутся доступны',
    },
    step.record,
  ],
}
