import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { noMerge, renameReviewed, step } from '../steps.ts'

const name = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u

export const xing: Network = {
  id: 'xing',
  name: 'Xing',
  status: 'declining',
  statusDate: '2023-01',
  note: {
    en: 'Groups and events were switched off in early 2023; profiles and employer pages remain',
    ru: 'Группы и события отключены в начале 2023 года; профили и страницы работодателей остались',
  },
  aliases: ['ксинг'],
  host: 'xing.com',
  hosts: ['login.xing.com', 'touch.xing.com', 'm.xing.com'],
  spaces: [
    {
      prefix: 'pages/',
      at: ['pages/*', 'companies/*', 'company/*', 'xbp/pages/*'],
      name,
      url: 'https://www.xing.com/pages/*',
      kind: 'page',
    },
    { prefix: 'profile/', at: ['profile/*'], name, url: 'https://www.xing.com/profile/*', kind: 'profile' },
    {
      prefix: 'communities/groups/',
      at: ['communities/groups/*'],
      name,
      url: 'https://www.xing.com/communities/groups/*',
      kind: 'group',
      sure: 0.8,
    },
    { prefix: 'net/', at: ['net/*'], name, url: 'https://www.xing.com/net/*', kind: 'group', sure: 0.7 },
  ],
  posts: ['news', 'events', 'jobs/_', 'communities/posts', 'discover', 'articles'],
  shares: ['social_plugins', 'spi', 'share'],
  reserved: [
    'jobs',
    'login',
    'signup',
    'search',
    'settings',
    'start',
    'companies',
    'pages',
    'profile',
    'communities',
    'help',
    'terms',
    'privacy',
    'app',
    'messages',
    'contacts',
    'premium',
    'about',
  ],
  bare: ['pages/*'],
  bareAssumed: true,
  icon: 'brand-xing',
  canMerge: noMerge,
  canRename: renameReviewed,
  metrics: [metric.followers, metric.members],
  closing: [
    step.archive,
    step.notice,
    step.links,
    step.access,
    { en: 'Ask for the employer page to be deleted', ru: 'Запросить удаление страницы работодателя' },
  ],
}
