import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { step } from '../steps.ts'

export const yandex_maps: Network = {
  id: 'yandex_maps',
  name: 'Yandex Maps',
  status: 'live',
  aliases: [
    'yandex business',
    'yandex.maps',
    'яндекс карты',
    'яндекс.карты',
    'яндекс бизнес',
    'яндекс.бизнес',
    'яндекс справочник',
  ],
  host: 'maps.yandex.ru',
  hosts: ['maps.yandex.com'],
  sharedHosts: {
    'yandex.ru': 'maps',
    'yandex.com': 'maps',
    'yandex.kz': 'maps',
    'yandex.by': 'maps',
    'yandex.uz': 'maps',
    'yandex.com.tr': 'maps',
    'yandex.com.ge': 'maps',
  },
  spaces: [
    {
      prefix: '',
      at: ['maps/org/_/*', 'maps/org/*', 'org/_/*', 'org/*', 'maps/_/_?oid=*', 'maps?oid=*', 'maps/_/_/*'],
      name: /^\d{6,15}$/,
      url: 'https://yandex.ru/maps/org/*',
      kind: 'page',
      id: true,
    },
  ],
  reserved: [...commonPages, 'maps/-', 'maps/discovery'],
  bare: ['org/*'],
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
  metrics: [metric.rating, metric.ratings, metric.reviews],
  closing: [
    step.waiting,
    step.campaigns,
    step.access,
    {
      en: 'Report the place as closed; the page and its reviews stay readable',
      ru: 'Отметить организацию закрытой: страница и отзывы останутся доступны',
    },
  ],
}
