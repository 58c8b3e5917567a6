import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { step } from '../steps.ts'

export const dream_job: Network = {
  id: 'dream_job',
  name: 'Dream Job',
  status: 'live',
  aliases: ['dreamjob', 'дрим джоб'],
  host: 'dreamjob.ru',
  hosts: [],
  spaces: [
    { prefix: '', at: ['employers/*'], name: /^\d+$/, url: 'https://dreamjob.ru/employers/*', kind: 'page', id: true },
  ],
  reserved: [...commonPages, 'employers', 'vacancies', 'otzyvy'],
  bare: ['employers/*'],
  icon: 'star',
  canMerge: {
    value: false,
    condition: {
      en: 'A page of reviews follows the company; duplicates are merged on request to the platform',
      ru: 'Страница отзывов следует за компанией, дубли объединяют по запросу в сервис',
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
  ],
}
