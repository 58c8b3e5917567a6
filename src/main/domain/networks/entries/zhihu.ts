import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, renameReviewed, step } from '../steps.ts'

export const zhihu: Network = {
  id: 'zhihu',
  name: 'Zhihu',
  status: 'live',
  aliases: ['知乎', 'чжиху'],
  host: 'zhihu.com',
  hosts: ['m.zhihu.com'],
  spaces: [
    {
      prefix: 'org/',
      at: ['org/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.zhihu.com/org/*',
      kind: 'page',
    },
    {
      prefix: 'people/',
      at: ['people/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://www.zhihu.com/people/*',
      kind: 'profile',
    },
    {
      prefix: 'column/',
      at: ['*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://zhuanlan.zhihu.com/*',
      kind: 'channel',
      on: ['zhuanlan.zhihu.com'],
    },
    {
      prefix: 'column/',
      at: ['column/*'],
      name: /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/,
      url: 'https://zhuanlan.zhihu.com/*',
      kind: 'channel',
    },
  ],
  posts: ['question', 'answer', 'p', 'pin', 'zvideo', 'market', 'roundtable'],
  reserved: [...commonPages, 'topic', 'hot', 'org', 'people', 'column', 'follow', 'billboard'],
  bare: ['org/*'],
  bareAssumed: true,
  icon: 'brand-zhihu',
  canMerge: noMerge,
  canRename: renameReviewed,
  metrics: [metric.followers, metric.answers, { is: 'likes', name: { en: 'Upvotes', ru: 'Голоса «за»' } }],
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
