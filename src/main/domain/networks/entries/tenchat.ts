import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const tenchat: Network = {
  id: 'tenchat',
  name: 'TenChat',
  status: 'live',
  aliases: ['ten chat', 'тенчат'],
  host: 'tenchat.ru',
  hosts: [],
  spaces: [
    { prefix: '', at: ['*'], name: /^[A-Za-z0-9_][A-Za-z0-9_.-]{2,40}$/, url: 'https://tenchat.ru/*', kind: 'profile' },
  ],
  posts: ['media'],
  reserved: [...commonPages, 't', 'promo', 'rating', 'services', 'vacancies'],
  icon: 'briefcase',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.subscribers, metric.connections, metric.posts],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
