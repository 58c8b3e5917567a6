import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { step } from '../steps.ts'

export const headhunter: Network = {
  id: 'headhunter',
  name: 'HeadHunter',
  status: 'live',
  aliases: ['hh', 'hh.ru', 'hh ru', 'head hunter', 'хедхантер', 'хх'],
  host: 'hh.ru',
  hosts: ['spb.hh.ru', 'm.hh.ru', 'hh.kz', 'hh.uz', 'headhunter.kg', 'rabota.by'],
  spaces: [
    {
      prefix: '',
      at: ['employer/*', 'employer/_/*'],
      name: /^\d{1,9}$/,
      url: 'https://hh.ru/employer/*',
      kind: 'page',
      id: true,
    },
  ],
  posts: ['vacancy', 'resume', 'article'],
  reserved: [...commonPages, 'employer', 'employers_list', 'vacancies'],
  bare: ['employer/*'],
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
  metrics: [{ is: 'posts', name: { en: 'Vacancies', ru: 'Вакансии' } }, metric.rating],
  closing: [
    { en: 'Close the vacancies', ru: 'Закрыть вакансии' },
    step.waiting,
    step.access,
    { en: 'End the contract with the platform', ru: 'Расторгнуть договор с площадкой' },
  ],
}
