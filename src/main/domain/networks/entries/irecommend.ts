import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noRename, step } from '../steps.ts'

export const irecommend: Network = {
  id: 'irecommend',
  name: 'IRecommend',
  status: 'live',
  aliases: ['i recommend', 'айрекоменд'],
  host: 'irecommend.ru',
  hosts: [],
  spaces: [
    {
      prefix: 'content/',
      at: ['content/*'],
      name: /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?$/u,
      url: 'https://irecommend.ru/content/*',
      kind: 'page',
    },
    {
      prefix: 'users/',
      at: ['users/*'],
      name: /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?$/u,
      url: 'https://irecommend.ru/users/*',
      kind: 'profile',
    },
  ],
  reserved: [...commonPages, 'taxonomy', 'users', 'content'],
  bare: ['content/*'],
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
