import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noRename, step } from '../steps.ts'

export const otzovik: Network = {
  id: 'otzovik',
  name: 'Otzovik',
  status: 'live',
  aliases: ['отзовик'],
  host: 'otzovik.com',
  hosts: [],
  spaces: [
    {
      prefix: 'reviews/',
      at: ['reviews/*'],
      name: /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?$/u,
      url: 'https://otzovik.com/reviews/*/',
      kind: 'page',
    },
    {
      prefix: 'profile/',
      at: ['profile/*'],
      name: /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?$/u,
      url: 'https://otzovik.com/profile/*',
      kind: 'profile',
    },
  ],
  postHead: /^review_\d+/,
  reserved: [...commonPages, 'reviews', 'profile', 'recent'],
  bare: ['reviews/*'],
  bareAssumed: true,
  icon: 'star',
  canMerge: {
    value: false,
    condition: {
      en: 'A page of reviews follows the company; duplicates are merged on request to the platform',
      ru: 'Страница отзывов следует за компанией, дубли объединяют по запросу в сервис',
    },
  },
  canRename: noRename,
  metrics: [metric.rating, metric.reviews],
  closing: [
    step.waiting,
    step.access,
    {
      en: 'Give the confirmed profile back; reviews stay readable',
      ru: 'Отказаться от подтверждённого профиля: отзывы останутся доступны',
    },
  ],
}
