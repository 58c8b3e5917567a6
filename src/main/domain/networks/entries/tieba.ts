import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { commonPages } from '../pages.ts'
import { noGroupMerge, noRename, step } from '../steps.ts'

export const tieba: Network = {
  id: 'tieba',
  name: 'Baidu Tieba',
  status: 'live',
  aliases: ['tieba', '百度贴吧', '贴吧', 'тиеба', 'байду тиеба'],
  host: 'tieba.baidu.com',
  hosts: [],
  spaces: [
    {
      prefix: '',
      at: ['f?kw=*', 'mo/q/m?kw=*'],
      name: /^[\p{L}\p{N}_.·-]+$/u,
      url: 'https://tieba.baidu.com/f?kw=*',
      kind: 'group',
    },
    {
      prefix: 'home/',
      at: ['home/main?id=*'],
      name: /^tb\.[A-Za-z0-9._-]+$/,
      url: 'https://tieba.baidu.com/home/main?id=*',
      kind: 'profile',
      id: true,
    },
  ],
  posts: ['p'],
  reserved: [...commonPages, 'f', 'home'],
  bare: ['f/*'],
  caseSensitive: /^home\//,
  icon: 'messages',
  canMerge: noGroupMerge,
  canRename: noRename,
  metrics: [metric.followers, metric.posts],
  closing: [step.notice, step.members, step.access, step.record],
}
