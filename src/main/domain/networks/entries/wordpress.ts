import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const wordpress: Network = {
  id: 'wordpress',
  name: 'WordPress.com',
  status: 'live',
  aliases: ['wordpress', 'word press', 'вордпресс'],
  host: 'wordpress.com',
  hosts: [],
  services: ['www', 'en', 'de', 'fr', 'es', 'ru', 'learn', 'public-api', 'developer', 'subscribe', 'apps'],
  spaces: [
    {
      prefix: '',
      at: [],
      name: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      url: 'https://*.wordpress.com/',
      kind: 'channel',
      under: 'wordpress.com',
    },
    {
      prefix: '',
      at: ['home/*', 'view/*', 'stats/day/*'],
      name: /^([a-z0-9-]+)\.wordpress\.com$|^([a-z0-9-]+)$/,
      url: 'https://*.wordpress.com/',
      kind: 'channel',
      sure: 0.8,
    },
  ],
  posts: ['#/#/#/_', '#/#/_'],
  reserved: [...commonPages, 'plugins', 'themes', 'pricing', 'read', 'post', 'reader', 'view', 'stats'],
  bare: ['https://*.wordpress.com/'],
  lowerCase: true,
  icon: 'brand-wordpress',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: {
      en: 'In the settings; the old address can be kept as a redirect',
      ru: 'В настройках; прежний адрес можно сохранить как перенаправление',
    },
  },
  metrics: [metric.subscribers],
  closing: [
    step.archive,
    step.notice,
    step.links,
    step.access,
    { en: 'Delete the site; keep its address', ru: 'Удалить сайт, адрес сохранить за собой' },
  ],
}
