import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { step } from '../steps.ts'

export const glassdoor: Network = {
  id: 'glassdoor',
  name: 'Glassdoor',
  status: 'live',
  aliases: ['glass door', 'гласдор', 'глассдор'],
  host: 'glassdoor.com',
  hosts: [
    'glassdoor.co.uk',
    'glassdoor.de',
    'glassdoor.fr',
    'glassdoor.it',
    'glassdoor.es',
    'glassdoor.nl',
    'glassdoor.ca',
    'glassdoor.ie',
    'glassdoor.at',
    'glassdoor.ch',
    'glassdoor.be',
    'glassdoor.sg',
    'glassdoor.com.au',
    'glassdoor.com.br',
    'glassdoor.com.mx',
    'glassdoor.com.ar',
    'glassdoor.com.hk',
    'glassdoor.co.in',
    'glassdoor.co.nz',
  ],
  localeHosts: true,
  spaces: [
    {
      prefix: '',
      at: [
        'reviews/*',
        'overview/*',
        'salary/*',
        'benefits/*',
        'interview/*',
        'photos/*',
        'faq/*',
        'culture/*',
        'bewertungen/*',
        'avis/*',
        'location/*',
      ],
      name: /^(?:.*[-_I]E)?(\d{2,9})(?:[._].*)?$/,
      url: 'https://www.glassdoor.com/Reviews/Company-Reviews-E*.htm',
      kind: 'page',
      id: true,
    },
  ],
  posts: ['job-listing', 'reviews/employee-review'],
  postHead: /^(?:partner|job)-/,
  reserved: [...commonPages, 'reviews', 'job', 'salaries', 'employers', 'member', 'profile'],
  bare: ['reviews/*'],
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
