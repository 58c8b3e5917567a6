import { metric } from '../metrics.ts'
import type { Network } from '../network.ts'
import { noMerge, noRename, step } from '../steps.ts'

const id = /^[A-Za-z0-9._-]{2,20}$/

export const line: Network = {
  id: 'line',
  name: 'LINE',
  status: 'live',
  aliases: ['line official account', 'line app'],
  commonWords: ['line'],
  host: 'line.me',
  hosts: ['access.line.me', 'timeline.line.me'],
  shortHosts: { 'lin.ee': 'opaque_link', 'liff.line.me': 'opaque_link' },
  spaces: [
    {
      prefix: 'g/',
      at: ['r/ti/g/*', 'ti/g/*', 'ti/g2/*', 'r/ti/g2/*'],
      name: /^[A-Za-z0-9_-]{8,}$/,
      url: 'https://line.me/R/ti/g/*',
      kind: 'invite',
      id: true,
    },
    {
      prefix: '',
      at: ['r/ti/p/@*', 'ti/p/@*', 'r/home/public/main?id=*', 'r/oamessage/@*', 'r/ch/_/@*'],
      name: id,
      url: 'https://line.me/R/ti/p/@*',
      kind: 'profile',
    },
    { prefix: '~', at: ['r/ti/p/~*', 'ti/p/~*'], name: id, url: 'https://line.me/R/ti/p/~*', kind: 'profile' },
    {
      prefix: 'p/',
      at: ['ti/p/*', 'r/ti/p/*'],
      name: /^[A-Za-z0-9_-]{8,}$/,
      url: 'https://line.me/R/ti/p/*',
      kind: 'invite',
      id: true,
    },
    {
      prefix: '',
      at: ['*'],
      on: ['page.line.me'],
      name: id,
      url: 'https://line.me/R/ti/p/@*',
      kind: 'profile',
      sure: 0.9,
    },
  ],
  shares: ['r/share', 'r/msg', 'share'],
  reserved: ['r', 'ti', 'en', 'ja', 'download', 'terms'],
  bare: ['R/ti/p/@*'],
  caseSensitive: /^[gp]\//,
  icon: 'brand-line',
  canMerge: noMerge,
  canRename: noRename,
  metrics: [metric.friends],
  closing: [
    step.archive,
    step.notice,
    step.waiting,
    step.access,
    { en: 'Close the official account in its manager', ru: 'Закрыть официальный аккаунт в его панели' },
  ],
}
