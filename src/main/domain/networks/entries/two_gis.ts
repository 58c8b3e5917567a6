import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { step } from '../steps.ts'

export const two_gis: Network = {
  id: 'two_gis',
  name: '2GIS',
  status: 'live',
  aliases: ['2 gis', 'dgis', 'double gis', '2гис', '2 гис', 'дубльгис', 'два гис'],
  host: '2gis.ru',
  hosts: ['2gis.com', '2gis.kz', '2gis.ae', '2gis.kg', '2gis.uz', '2gis.by', '2gis.az', 'm.2gis.ru'],
  shortHosts: { 'go.2gis.com': 'opaque_link' },
  spaces: [
    {
      prefix: '',
      at: ['firm/*', '_/firm/*', '_/gallery/firm/*', '_/branches/*', '_/inside/_/firm/*'],
      name: /^(\d{10,20})(?:_.*)?$/,
      url: 'https://2gis.ru/firm/*',
      kind: 'page',
      id: true,
    },
  ],
  posts: ['reviews/_/review'],
  reserved: [...commonPages, 'firm', 'geo'],
  bare: ['firm/*'],
  icon: 'map-pin',
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
  metrics: [metric.rating, metric.ratings, metric.reviews, metric.photos],
  closing: [
    step.waiting,
    step.access,
    {
      en: 'Report the place as closed; the page and its reviews stay readable',
      ru: 'Отметить организацию закрытой: страница и отзывы останутся доступны',
    },
    step.record,
  ],
}
