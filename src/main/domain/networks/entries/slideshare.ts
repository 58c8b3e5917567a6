import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const slideshare: Network = {
  id: 'slideshare',
  name: 'SlideShare',
  status: 'live',
  statusDate: '2020-09-24',
  note: {
    en: 'Run by Scribd since 24 September 2020, before that by LinkedIn',
    ru: 'С 24 сентября 2020 года принадлежит Scribd, раньше LinkedIn',
  },
  aliases: ['slide share', 'слайдшер'],
  host: 'slideshare.net',
  hosts: ['m.slideshare.net', 'slideshare.com'],
  localeHosts: true,
  spaces: [
    {
      prefix: '',
      at: ['*'],
      name: /^[A-Za-z0-9_-][A-Za-z0-9_-]*$/,
      url: 'https://www.slideshare.net/*',
      kind: 'profile',
    },
  ],
  posts: ['slideshow', '_/_', 'slideshows', 'document'],
  reserved: [
    'login',
    'signup',
    'search',
    'about',
    'explore',
    'category',
    'upload',
    'featured',
    'popular',
    'privacy',
    'terms',
    'w',
  ],
  icon: 'presentation',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers],
  closing: [
    { en: 'Download the presentations', ru: 'Выгрузить презентации' },
    step.links,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
