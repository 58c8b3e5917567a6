import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const toutiao: Network = {
  id: 'toutiao',
  name: 'Toutiao',
  status: 'live',
  aliases: ['jinri toutiao', '今日头条', '头条', 'тоутяо'],
  host: 'toutiao.com',
  hosts: ['m.toutiao.com'],
  spaces: [
    {
      prefix: 'user/',
      at: ['c/user/token/*', 'c/user/*'],
      name: /^[A-Za-z0-9_=-]{6,}$/,
      url: 'https://www.toutiao.com/c/user/*/',
      kind: 'profile',
      id: true,
    },
  ],
  posts: ['article', 'video', 'w', 'a', 'i', 'group', 'item'],
  reserved: [...commonPages, 'c', 'ch'],
  bare: ['c/user/*'],
  caseSensitive: /^user\//,
  icon: 'news',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: {
      en: 'In the settings, a limited number of times a year',
      ru: 'В настройках, ограниченное число раз в год',
    },
  },
  metrics: [metric.fans, metric.posts, metric.likes],
  closing: [
    step.archive,
    step.notice,
    {
      en: 'Settle the verification with the local company that holds it',
      ru: 'Урегулировать верификацию с местной компанией, на которую она оформлена',
    },
    step.access,
    {
      en: 'Cancel the account in its security settings; the verification has to be withdrawn first',
      ru: 'Удалить аккаунт в настройках безопасности, сначала сняв верификацию',
    },
  ],
}
