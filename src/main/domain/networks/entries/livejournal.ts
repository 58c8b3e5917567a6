import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const livejournal: Network = {
  id: 'livejournal',
  name: 'LiveJournal',
  status: 'live',
  aliases: ['live journal', 'lj', 'жж', 'живой журнал'],
  host: 'livejournal.com',
  hosts: ['m.livejournal.com'],
  services: ['www', 'm', 'api', 'stat', 'l-stat', 'ic', 'pics', 'news-ru'],
  spaces: [
    {
      prefix: '',
      at: [],
      name: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/,
      url: 'https://*.livejournal.com/',
      kind: 'channel',
      under: 'livejournal.com',
    },
    {
      prefix: '',
      at: ['users/*', 'community/*', '~*'],
      name: /^[a-z0-9_-]{1,25}$/i,
      url: 'https://*.livejournal.com/',
      kind: 'channel',
    },
    {
      prefix: '',
      at: ['*'],
      name: /^[a-z0-9_-]{1,25}$/i,
      url: 'https://users.livejournal.com/*/',
      kind: 'channel',
      on: ['users.livejournal.com', 'community.livejournal.com'],
    },
  ],
  postHead: /^\d+\.html$/,
  reserved: [...commonPages, 'users', 'community', 'media', 'ratings', 'read', 'create', 'shop', 'update.bml'],
  bare: ['https://*.livejournal.com/'],
  same: [[/_/g, '-']],
  icon: 'pencil',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: {
      en: 'With a paid rename token; the old name can lead on',
      ru: 'Платной услугой смены имени; прежнее имя может перенаправлять',
    },
  },
  metrics: [
    { is: 'followers', name: { en: 'Friend of', ru: 'Подписчики' } },
    { is: 'posts', name: { en: 'Entries', ru: 'Записи' } },
  ],
  closing: [
    step.archive,
    step.notice,
    step.links,
    step.access,
    {
      en: 'Delete the journal; it can be restored for 30 days',
      ru: 'Удалить журнал: восстановить можно в течение 30 дней',
    },
  ],
}
