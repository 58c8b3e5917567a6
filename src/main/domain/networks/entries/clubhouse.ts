import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const clubhouse: Network = {
  id: 'clubhouse',
  name: 'Clubhouse',
  status: 'live',
  aliases: ['club house', 'клабхаус'],
  host: 'clubhouse.com',
  hosts: ['joinclubhouse.com'],
  spaces: [
    {
      prefix: 'house/',
      at: ['house/*', 'club/*', 'i/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.clubhouse.com/house/*',
      kind: 'group',
    },
    {
      prefix: '',
      at: ['@*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.clubhouse.com/@*',
      kind: 'profile',
    },
  ],
  posts: ['event', 'room', 'c'],
  reserved: [...commonPages, 'house', 'club'],
  bare: ['@*'],
  icon: 'microphone-2',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: { en: 'In the app, a limited number of times', ru: 'В приложении, ограниченное число раз' },
  },
  metrics: [metric.followers, metric.members],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
