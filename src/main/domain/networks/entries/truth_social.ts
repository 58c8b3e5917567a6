import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, noRename, step } from '../steps.ts'

export const truth_social: Network = {
  id: 'truth_social',
  name: 'Truth Social',
  status: 'live',
  aliases: ['truthsocial', 'truth', 'трут сошиал', 'трус сошиал'],
  commonWords: ['truth'],
  host: 'truthsocial.com',
  hosts: [],
  spaces: [
    {
      prefix: 'group/',
      at: ['group/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://truthsocial.com/group/*',
      kind: 'group',
    },
    {
      prefix: '',
      at: ['@*', 'users/*'],
      name: /^[A-Za-z0-9_]{1,30}$/,
      url: 'https://truthsocial.com/@*',
      kind: 'profile',
    },
  ],
  posts: ['_/#', '_/posts/_'],
  reserved: [...commonPages, 'group', 'users'],
  bare: ['@*'],
  icon: 'message',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [metric.followers, { is: 'posts', name: { en: 'Truths', ru: 'Записи' } }],
  closing: [
    step.archive,
    step.notice,
    step.access,
    { en: 'Delete the account in its settings', ru: 'Удалить аккаунт в настройках' },
  ],
}
