import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameFreely, step } from '../steps.ts'

export const dribbble: Network = {
  id: 'dribbble',
  name: 'Dribbble',
  status: 'live',
  aliases: ['дриббл', 'дрибл'],
  host: 'dribbble.com',
  hosts: [],
  spaces: [{ prefix: '', at: ['*'], name: /^[A-Za-z0-9_-]{2,40}$/, url: 'https://dribbble.com/*', kind: 'profile' }],
  posts: ['shots/_', 'goods', 'stories'],
  reserved: [...commonPages, 'shots', 'designers', 'hiring', 'pro', 'learn', 'teams', 'following'],
  icon: 'brand-dribbble',
  canMerge: noMerge,
  canRename: renameFreely,
  metrics: [metric.followers, { is: 'posts', name: { en: 'Shots', ru: 'Работы' } }, metric.likes],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
