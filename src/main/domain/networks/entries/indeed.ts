import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { step } from '../steps.ts'

export const indeed: Network = {
  id: 'indeed',
  name: 'Indeed',
  status: 'live',
  aliases: ['indeed company page', 'индид'],
  host: 'indeed.com',
  hosts: ['indeed.co.uk', 'indeed.de', 'indeed.fr', 'indeed.jobs'],
  localeHosts: true,
  spaces: [
    {
      prefix: '',
      at: ['cmp/*'],
      name: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.,&'-]*$/u,
      url: 'https://www.indeed.com/cmp/*',
      kind: 'page',
    },
  ],
  posts: ['viewjob', 'rc', 'pagead'],
  reserved: [...commonPages, 'cmp', 'companies', 'career', 'salaries', 'hire'],
  bare: ['cmp/*'],
  icon: 'briefcase',
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
    { en: 'Close the job posts', ru: 'Закрыть вакансии' },
    step.waiting,
    step.access,
    {
      en: 'Give the confirmed profile back; reviews stay readable',
      ru: 'Отказаться от подтверждённого профиля: отзывы останутся доступны',
    },
  ],
}
