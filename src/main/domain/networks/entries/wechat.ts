import type { Network } from '../network.ts'
import { noMerge, step } from '../steps.ts'

export const wechat: Network = {
  id: 'wechat',
  name: 'WeChat',
  status: 'live',
  aliases: ['weixin', 'we chat', 'вичат', '微信'],
  host: 'u.wechat.com',
  hosts: [],
  shortHosts: { 'wechat.com': 'opaque_link', 'open.weixin.qq.com': 'opaque_link', 'work.weixin.qq.com': 'opaque_link' },
  spaces: [
    { prefix: 'u/', at: ['*'], name: /^[A-Za-z0-9_-]{10,}$/, url: 'https://u.wechat.com/*', kind: 'invite', id: true },
    {
      prefix: 'r/',
      at: ['r/*'],
      on: ['weixin.qq.com'],
      name: /^[A-Za-z0-9_-]{6,}$/,
      url: 'https://weixin.qq.com/r/*',
      kind: 'profile',
      id: true,
    },
    {
      prefix: 'biz/',
      at: ['mp/profile_ext?__biz=*', 'mp/getmasssendmsg?__biz=*', 'mp/homepage?__biz=*'],
      on: ['mp.weixin.qq.com'],
      name: /^[A-Za-z0-9]{8,}={0,2}$/,
      url: 'https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=*',
      kind: 'channel',
      id: true,
    },
    // The id people type; it has no public address.
    {
      prefix: '',
      at: ['id/*'],
      name: /^[A-Za-z][A-Za-z0-9_-]{5,19}$|^gh_[0-9a-f]{12}$/,
      url: null,
      kind: 'channel',
      sure: 0.9,
    },
  ],
  posts: ['s', 'mp/appmsg'],
  bare: ['id/*'],
  caseSensitive: /^(?:u|r|biz)\//,
  icon: 'brand-wechat',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: {
      en: 'By the verified company, a limited number of times a year',
      ru: 'Верифицированной компанией, ограниченное число раз в год',
    },
  },
  metrics: [],
  closing: [
    step.archive,
    step.notice,
    {
      en: 'Settle the verification with the company that holds it',
      ru: 'Урегулировать верификацию с компанией, на которую она оформлена',
    },
    {
      en: 'Move followers by the account migration when the owner stays the same',
      ru: 'Перенести подписчиков через миграцию аккаунта, если владелец тот же',
    },
    { en: 'Cancel the account in the admin console', ru: 'Закрыть аккаунт в консоли администратора' },
  ],
}
