import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noMerge, step } from '../steps.ts'

export const kuaishou: Network = {
  id: 'kuaishou',
  name: 'Kuaishou',
  status: 'live',
  aliases: ['快手', 'куайшоу'],
  host: 'kuaishou.com',
  hosts: ['live.kuaishou.com', 'm.kuaishou.com', 'gifshow.com'],
  shortHosts: { 'v.kuaishou.com': 'opaque_link' },
  spaces: [
    {
      prefix: '',
      at: ['profile/*', 'u/*'],
      name: /^[A-Za-z0-9_-]{4,32}$/,
      url: 'https://www.kuaishou.com/profile/*',
      kind: 'profile',
    },
  ],
  posts: ['short-video', 'fw', 'f', 'photo'],
  reserved: [...commonPages, 'profile', 'brilliant', 'samecity'],
  bare: ['profile/*'],
  icon: 'video',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: {
      en: 'In the settings, a limited number of times a year',
      ru: 'В настройках, ограниченное число раз в год',
    },
  },
  metrics: [metric.fans, metric.videos],
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
