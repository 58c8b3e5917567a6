import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const xiaohongshu: Network = {
  id: 'xiaohongshu',
  name: 'Xiaohongshu',
  status: 'live',
  aliases: ['red', 'rednote', 'red note', 'xhs', 'little red book', '小红书', 'сяохуншу', 'сяохоншу'],
  commonWords: ['red'],
  host: 'xiaohongshu.com',
  hosts: ['rednote.com'],
  shortHosts: { 'xhslink.com': 'opaque_link' },
  spaces: [
    {
      prefix: '',
      at: ['user/profile/*'],
      name: /^[0-9a-f]{24}$/,
      url: 'https://www.xiaohongshu.com/user/profile/*',
      kind: 'profile',
      id: true,
    },
    { prefix: '', at: ['id/*'], name: /^[A-Za-z0-9_]{4,20}$/, url: null, kind: 'profile', sure: 0.9 },
  ],
  posts: ['explore/_', 'discovery/item', 'search_result/_', 'board'],
  reserved: [...commonPages, 'user', 'search_result', 'discovery', 'mobile'],
  bare: ['user/profile/*', 'id/*'],
  icon: 'book',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: {
      en: 'In the settings, a limited number of times a year',
      ru: 'В настройках, ограниченное число раз в год',
    },
  },
  metrics: [metric.fans, { is: 'likes', name: { en: 'Likes and collections', ru: 'Лайки и сохранения' } }],
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
