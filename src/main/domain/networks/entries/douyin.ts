import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const douyin: Network = {
  id: 'douyin',
  name: 'Douyin',
  status: 'live',
  aliases: ['抖音', 'дуинь', 'доуинь', 'дойинь'],
  host: 'douyin.com',
  hosts: ['iesdouyin.com', 'm.douyin.com'],
  shortHosts: { 'v.douyin.com': 'opaque_link' },
  spaces: [
    {
      prefix: 'user/',
      at: ['user/*', 'share/user/*'],
      name: /^MS4w[A-Za-z0-9_-]{20,}$/,
      url: 'https://www.douyin.com/user/*',
      kind: 'profile',
      id: true,
    },
    { prefix: '', at: ['id/*'], name: /^[A-Za-z0-9._-]{4,30}$/, url: null, kind: 'profile', sure: 0.9 },
  ],
  posts: ['video', 'note', 'share/video', 'shipin', 'live', 'collection'],
  reserved: [...commonPages, 'hot', 'follow', 'friend', 'user', 'channel'],
  bare: ['user/*', 'id/*'],
  caseSensitive: /^user\//,
  icon: 'brand-tiktok',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: {
      en: 'In the settings, a limited number of times a year',
      ru: 'В настройках, ограниченное число раз в год',
    },
  },
  metrics: [metric.fans, { is: 'likes', name: { en: 'Likes received', ru: 'Полученные лайки' } }, metric.videos],
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
