import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const behance: Network = {
  id: 'behance',
  name: 'Behance',
  status: 'live',
  aliases: ['be hance', 'беханс', 'биханс'],
  host: 'behance.net',
  hosts: [],
  shortHosts: { 'be.net': 'opaque_link' },
  spaces: [{ prefix: '', at: ['*'], name: /^[A-Za-z0-9_-]{2,40}$/, url: 'https://www.behance.net/*', kind: 'profile' }],
  posts: ['gallery', 'collection', 'live', 'moodboard'],
  reserved: [...commonPages, 'galleries', 'joblist', 'hire', 'onboarding', 'assets'],
  icon: 'brand-behance',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [
    metric.followers,
    { is: 'likes', name: { en: 'Appreciations', ru: 'Оценки' } },
    { is: 'views', name: { en: 'Project views', ru: 'Просмотры проектов' } },
  ],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
