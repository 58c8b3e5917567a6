import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const bilibili: Network = {
  id: 'bilibili',
  name: 'Bilibili',
  status: 'live',
  aliases: ['哔哩哔哩', 'b站', 'билибили'],
  host: 'space.bilibili.com',
  hosts: ['bilibili.com', 'm.bilibili.com', 't.bilibili.com'],
  shortHosts: { 'b23.tv': 'opaque_link', 'bili2233.cn': 'opaque_link' },
  spaces: [
    {
      prefix: '',
      at: ['*'],
      name: /^\d{1,20}$/,
      url: 'https://space.bilibili.com/*',
      kind: 'channel',
      on: ['space.bilibili.com'],
    },
    {
      prefix: 'live/',
      at: ['*', 'h5/*'],
      name: /^\d{1,12}$/,
      url: 'https://live.bilibili.com/*',
      kind: 'channel',
      on: ['live.bilibili.com'],
    },
    { prefix: '', at: ['space/*'], name: /^\d{1,20}$/, url: 'https://space.bilibili.com/*', kind: 'channel' },
  ],
  posts: ['video', 'read', 'opus', 'bangumi', 'audio', 'dynamic', 'festival'],
  postHead: /^(?:av\d+|BV[A-Za-z0-9]{10})$/,
  reserved: [...commonPages, 'v', 'anime', 'movie', 'ranking', 'space'],
  icon: 'brand-bilibili',
  canMerge: noMerge,
  canRename: {
    value: false,
    condition: {
      en: 'The number is fixed; the display name changes for a fee',
      ru: 'Номер не меняется, отображаемое имя меняется за плату',
    },
  },
  metrics: [metric.fans, metric.likes, metric.views, metric.videos],
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
