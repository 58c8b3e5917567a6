import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { step } from '../steps.ts'

export const yelp: Network = {
  id: 'yelp',
  name: 'Yelp',
  status: 'live',
  aliases: ['елп', 'йелп'],
  host: 'yelp.com',
  hosts: [
    'm.yelp.com',
    'yelp.co.uk',
    'yelp.de',
    'yelp.ca',
    'yelp.fr',
    'yelp.it',
    'yelp.es',
    'yelp.at',
    'yelp.ch',
    'yelp.com.au',
    'yelp.ie',
    'yelp.nl',
    'yelp.co.jp',
  ],
  localeHosts: true,
  shortHosts: { 'yelp.to': 'opaque_link' },
  spaces: [
    {
      prefix: '',
      at: ['biz/*'],
      name: /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.·’'&-]*$/u,
      url: 'https://www.yelp.com/biz/*',
      kind: 'page',
    },
    {
      prefix: 'user/',
      at: ['user_details?userid=*'],
      name: /^[A-Za-z0-9_-]{20,24}$/,
      url: 'https://www.yelp.com/user_details?userid=*',
      kind: 'profile',
      id: true,
    },
  ],
  posts: ['biz_photos', 'events', 'topic', 'collection'],
  shares: ['writeareview'],
  reserved: [...commonPages, 'biz', 'biz_redir', 'user_details', 'c'],
  leaving: ['biz_redir?url'],
  bare: ['biz/*'],
  caseSensitive: /^user\//,
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
  metrics: [metric.rating, metric.reviews, metric.photos],
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
